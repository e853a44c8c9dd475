package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.mosaik.events.Codec;
import org.mosaik.events.Malformed;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.standalone.RunningMosaik;

/** Every topic as somebody reads it who comes new, beside what its owner has in its store. */
final class Tables implements AutoCloseable {

    /** Every table, with its owner's database and collection. */
    static final Map<Topic<?>, String> OWNERS = Map.of(
            Topic.CAMPAIGNS, "moderation.campaigns",
            Topic.SUBMISSIONS, "submission.submissions",
            Topic.WITHDRAWALS, "submission.submissions",
            Topic.DECISIONS, "moderation.cases",
            Topic.CASES, "moderation.cases",
            Topic.PUBLICATIONS, "publication.stories",
            Topic.SITE_DELIVERIES, "publication.stories",
            Topic.MAIL_DELIVERIES, "notification.mail-deliveries",
            Topic.NEWSLETTER_DELIVERIES, "notification.newsletter-deliveries");

    static final List<String> SERVICES = List.of("submission", "moderation", "publication", "notification");

    final TestLog log;
    final MongoClient store;

    Tables(RunningMosaik mosaik) {
        this.log = new TestLog(mosaik.brokerServers());
        this.store = MongoClients.create(mosaik.storeUri());
    }

    /** Until the last record of every key is the state that its owner has, and nothing of ours is parked. */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Map<String, List<ConsumerRecord<byte[], byte[]>>> records = records();
                    OWNERS.forEach((topic, owner) -> {
                        Map<String, Long> live = live(topic, owner);
                        assertThat(live).as(topic.name()).isNotEmpty();
                        assertThat(last(topic, records.getOrDefault(topic.name(), List.of()), live))
                                .as(topic.name())
                                .isEqualTo(live);
                        assertThat(parked(topic)).as(topic.name()).isSubsetOf("nobody");
                    });
                });
    }

    /** Everything as it lies there now, by topic. */
    Map<String, List<ConsumerRecord<byte[], byte[]>>> records() {
        String[] topics = OWNERS.keySet().stream().map(Topic::name).toArray(String[]::new);
        return log.read(topics).stream().collect(Collectors.groupingBy(ConsumerRecord::topic));
    }

    /** Every row of every table, by topic and key: what a reader has who comes new. */
    Map<String, Snapshot> rows() {
        Map<String, Snapshot> rows = new TreeMap<>();
        Map<String, List<ConsumerRecord<byte[], byte[]>>> records = records();
        for (Topic<?> topic : OWNERS.keySet()) {
            for (ConsumerRecord<byte[], byte[]> record : records.getOrDefault(topic.name(), List.of())) {
                snapshot(topic, record).ifPresent(row -> rows.put(topic.name() + "/" + key(record), row));
            }
        }
        return rows;
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static Optional<? extends Snapshot> snapshot(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(Codec.read(topic.type(), record.value()));
        } catch (Malformed garbage) {
            return Optional.empty();
        }
    }

    /** The revision that the last record of each of the owner's keys has; garbage in last place counts as none. */
    private static Map<String, Long> last(
            Topic<?> topic, List<ConsumerRecord<byte[], byte[]>> records, Map<String, Long> live) {
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (live.containsKey(key(record))) {
                last.put(key(record), revision(topic, record));
            }
        }
        return last;
    }

    static long revision(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        return snapshot(topic, record).map(Snapshot::revision).orElse(-1L);
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
        for (String service : SERVICES) {
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

    @Override
    public void close() {
        log.close();
        store.close();
    }
}
