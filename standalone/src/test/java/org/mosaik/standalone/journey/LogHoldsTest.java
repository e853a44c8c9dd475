package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.standalone.journey.Town.Told;

/**
 * The log holds: whatever lands late, twice, in another order, from a rival or as garbage on any topic, once things are
 * quiet the last record of every key is the state that its owner has; so it is after compaction, for a reader who comes new.
 */
class LogHoldsTest {

    private final Town town = Town.running();
    private final Tables tables = new Tables(town.mosaik);
    private final String person = UUID.randomUUID() + "@example.org";
    private final String reader = UUID.randomUUID() + "@example.org";
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void everyTopicIsItsOwnersTableAlsoAfterCompaction() {
        Told gone = aStoryThatWentTheWholeWayAndBack();
        tables.awaitQuiet();
        Map<String, Snapshot> before = tables.rows();

        Tables.OWNERS.keySet().forEach(this::spoil);

        tables.awaitQuiet();
        tables.log.compact(Tables.OWNERS.keySet().stream().map(Topic::name).toArray(String[]::new));
        tables.awaitQuiet();
        Map<String, Snapshot> after = tables.rows();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet()).isSubsetOf(before.entrySet());
        assertThat(town.storyStatus(gone)).isEqualTo(410);
        assertThat(town.isOnTheWall(gone) || town.isInTheFeed(gone)).isFalse();
        assertThat(town.mailsTo(person, mail -> true)).isEqualTo(3);
        assertThat(town.mailsTo(reader, mail -> String.valueOf(mail.text()).contains(gone.id())))
                .isEqualTo(1);
    }

    private Told aStoryThatWentTheWholeWayAndBack() {
        town.subscribe(reader);
        Told told = town.tell("Gerda", person, null);
        assertThat(town.decide(told, "approve", null).status()).isEqualTo(200);
        town.mosaik.awaitMail(reader, mail -> String.valueOf(mail.text()).contains(told.id()));
        town.mosaik.awaitMail(person, mail -> mail.subject().contains("online"));
        until(() -> town.isInTheFeed(told));
        town.own(told, "DELETE", null, null);
        until(() -> town.storyStatus(told) == 410 && !town.isInTheFeed(told));
        until(() -> tables.rows().get("deliveries.site/" + told.id()) instanceof Delivery site
                && site.state() == Delivery.State.RECALLED);
        town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains("zurückgezogen"));
        return told;
    }

    /** Appends again, in any order, everything that ever stood there, what a rival lost, and garbage behind some keys. */
    private void spoil(Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(tables.log.read(topic.name()));
        Collections.shuffle(all, random);
        for (ConsumerRecord<byte[], byte[]> record : all) {
            Map<String, byte[]> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), header.value()));
            tables.log.raw(topic.name(), record.key(), record.value(), headers);
            if (random.nextInt(4) == 0) {
                tables.log.raw(topic.name(), record.key(), rival(record.value()), headers);
            }
            if (random.nextInt(4) == 0) {
                tables.log.raw(topic.name(), record.key(), garbage(), Map.of());
            }
        }
        tables.log.raw(topic.name(), utf8("nobody"), garbage(), Map.of());
    }

    /** The same state one revision earlier, as if another instance had lost against the owner. */
    private static byte[] rival(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return utf8(text.replaceFirst("\"revision\":\\d+", "\"revision\":1"));
    }

    private byte[] garbage() {
        byte[] garbage = new byte[200];
        random.nextBytes(garbage);
        return garbage;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
