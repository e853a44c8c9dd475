package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.standalone.journey.Town.until;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.journey.Town.Told;

/**
 * The log holds: whatever lands late, twice, in another order or as garbage on any topic, once things are quiet the last
 * record of every key is the state that its owner has; so it is after compaction, for a reader who comes new.
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
            Topic.MAIL_DELIVERIES, "notification.mail-deliveries");

    @Test
    void everyTopicIsItsOwnersTableAlsoAfterCompaction() throws Exception {
        try (RunningMosaik mosaik = RunningMosaik.withDemo(Files.createTempDirectory("mosaik-log"));
                TestLog log = new TestLog(mosaik.brokerServers());
                MongoClient store = MongoClients.create(mosaik.storeUri())) {
            mosaik.awaitDemo();
            Town town = Town.of(mosaik);
            Told gone = town.tell("Gerda", "gerda@example.org", null);
            until(() -> town.decide(gone, "approve", null).status() == 200);
            until(() -> town.isInTheFeed(gone));
            town.own(gone, "DELETE", null, null);
            until(() -> town.storyStatus(gone) == 410 && !town.isInTheFeed(gone));
            awaitQuiet(log, store);

            OWNERS.keySet().forEach(topic -> spoil(log, topic));

            awaitQuiet(log, store);
            OWNERS.keySet().forEach(topic -> log.compact(topic.name()));
            awaitQuiet(log, store);
            assertThat(town.storyStatus(gone)).isEqualTo(410);
            assertThat(town.isInTheFeed(gone)).isFalse();
            assertThat(town.mailsTo("gerda@example.org", mail -> true)).isEqualTo(3);
        }
    }

    /** Appends again, in any order, everything that ever stood there, and garbage behind some keys and under new ones. */
    private static void spoil(TestLog log, Topic<?> topic) {
        Random random = new Random(11);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(log.read(topic.name()));
        Collections.shuffle(all, random);
        for (ConsumerRecord<byte[], byte[]> record : all) {
            Map<String, byte[]> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), header.value()));
            log.raw(topic.name(), record.key(), record.value(), headers);
            if (random.nextInt(4) == 0) {
                log.raw(topic.name(), record.key(), garbage(random), Map.of());
            }
        }
        log.raw(topic.name(), "nobody".getBytes(StandardCharsets.UTF_8), garbage(random), Map.of());
    }

    private static byte[] garbage(Random random) {
        byte[] garbage = new byte[200];
        random.nextBytes(garbage);
        return garbage;
    }

    private static void awaitQuiet(TestLog log, MongoClient store) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> OWNERS.forEach((topic, owner) -> {
                    Map<String, Long> live = live(store, topic, owner);
                    assertThat(live).as(topic.name()).isNotEmpty();
                    assertThat(last(log, topic, live)).as(topic.name()).isEqualTo(live);
                }));
    }

    /** The revision that the last record of each of the owner's keys has; garbage in last place counts as none. */
    private static Map<String, Long> last(TestLog log, Topic<?> topic, Map<String, Long> live) {
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
            return org.mosaik.events.Codec.read(topic.type(), record.value()).revision();
        } catch (org.mosaik.events.Malformed garbage) {
            return -1;
        }
    }

    private static Map<String, Long> live(MongoClient store, Topic<?> topic, String owner) {
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
}
