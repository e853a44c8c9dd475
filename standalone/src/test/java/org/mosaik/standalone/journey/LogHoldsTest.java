package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.standalone.journey.Town.until;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Codec;
import org.mosaik.events.Malformed;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.standalone.journey.Town.Told;

/**
 * The log holds: whatever lands late, twice, in another order, from a rival or as garbage on any topic, once things are
 * quiet the last record of every key is the state that its owner has; so it is after compaction, for a reader who comes new.
 */
class LogHoldsTest {

    /** Every table, with its owner's database and collection. */
    private static final Map<Topic<?>, String> OWNERS = Map.of(
            Topic.CAMPAIGNS, "moderation.campaigns",
            Topic.SUBMISSIONS, "submission.submissions",
            Topic.WITHDRAWALS, "submission.submissions",
            Topic.DECISIONS, "moderation.cases",
            Topic.CASES, "moderation.cases",
            Topic.PUBLICATIONS, "publication.stories",
            Topic.SITE_DELIVERIES, "publication.stories",
            Topic.MAIL_DELIVERIES, "notification.mail-deliveries",
            Topic.NEWSLETTER_DELIVERIES, "notification.newsletter-deliveries");

    private final Town town = Town.running();
    private final TestLog log = new TestLog(town.mosaik.brokerServers());
    private final MongoClient store = MongoClients.create(town.mosaik.storeUri());
    private final String person = UUID.randomUUID() + "@example.org";
    private final String reader = UUID.randomUUID() + "@example.org";
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        log.close();
        store.close();
    }

    @Test
    void everyTopicIsItsOwnersTableAlsoAfterCompaction() {
        Told gone = aStoryThatWentTheWholeWayAndBack();
        awaitQuiet();
        Map<String, String> before = tables();

        OWNERS.keySet().forEach(this::spoil);

        awaitQuiet();
        log.compact(OWNERS.keySet().stream().map(Topic::name).toArray(String[]::new));
        awaitQuiet();
        Map<String, String> after = tables();
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
        town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains("zurückgezogen"));
        return told;
    }

    /** Appends again, in any order, everything that ever stood there, what a rival lost, and garbage behind some keys. */
    private void spoil(Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(log.read(topic.name()));
        Collections.shuffle(all, random);
        for (ConsumerRecord<byte[], byte[]> record : all) {
            Map<String, byte[]> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), header.value()));
            log.raw(topic.name(), record.key(), record.value(), headers);
            if (random.nextInt(4) == 0) {
                log.raw(topic.name(), record.key(), rival(record.value()), headers);
            }
            if (random.nextInt(4) == 0) {
                log.raw(topic.name(), record.key(), garbage(), Map.of());
            }
        }
        log.raw(topic.name(), utf8("nobody"), garbage(), Map.of());
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

    private void awaitQuiet() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> OWNERS.forEach((topic, owner) -> {
                    Map<String, Long> live = live(topic, owner);
                    assertThat(live).as(topic.name()).isNotEmpty();
                    assertThat(last(topic, live)).as(topic.name()).isEqualTo(live);
                    assertThat(parked(topic)).as(topic.name()).isSubsetOf("nobody");
                }));
    }

    /** The revision that the last record of each of the owner's keys has; garbage in last place counts as none. */
    private Map<String, Long> last(Topic<?> topic, Map<String, Long> live) {
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : log.read(topic.name())) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (live.containsKey(key)) {
                last.put(key, revision(topic, record));
            }
        }
        return last;
    }

    private static long revision(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Codec.read(topic.type(), record.value()).revision();
        } catch (Malformed garbage) {
            return -1;
        }
    }

    /** Every row of every table in one line, by topic and key. */
    private Map<String, String> tables() {
        Map<String, String> rows = new TreeMap<>();
        for (Topic<?> topic : OWNERS.keySet()) {
            log.table(topic).forEach((key, row) -> rows.put(topic.name() + "/" + key, row.toString()));
        }
        return rows;
    }

    private Map<String, Long> live(Topic<?> topic, String owner) {
        String[] place = owner.split("\\.");
        String mark = topic.name().replace('.', '-');
        Map<String, Long> live = new HashMap<>();
        for (Document row : store.getDatabase(place[0]).getCollection(place[1]).find()) {
            Document marks = row.get("marks", Document.class);
            if (marks.containsKey(mark)) {
                live.put(row.getString("_id"), marks.get(mark, Document.class).getLong("revision"));
            }
        }
        return live;
    }

    /** Keys of the topic that some service does not act on. */
    private List<String> parked(Topic<?> topic) {
        List<String> parked = new ArrayList<>();
        for (String service : List.of("submission", "moderation", "publication", "notification")) {
            for (Document row :
                    store.getDatabase(service).getCollection("parked").find()) {
                String id = row.getString("_id");
                if (id.startsWith(topic.name() + "/")) {
                    parked.add(id.substring(topic.name().length() + 1));
                }
            }
        }
        return parked;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
