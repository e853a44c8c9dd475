package org.mosaik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KillTest {

    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 500;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

    @TempDir
    Path folder;

    private final Queue<String> storedIds = new ConcurrentLinkedQueue<>();
    private final Queue<String> sentRecords = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        prepare();
        for (int round = 1; round <= ROUNDS; round++) {
            writeUntilKilled(round);

            assertThatTheStoreIsWhole();
            assertThatTheBrokerIsWhole();
        }
    }

    private void prepare() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("store.db"), 0);
                Stories stories = Stories.in(store);
                EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            stories.collection().createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            Topic.create(broker, "stories", Map.of());
        }
    }

    private void writeUntilKilled(int round) throws Exception {
        Process servers = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        try (BufferedReader output = servers.inputReader()) {
            String[] addresses = addressesFrom(output);
            int stored = storedIds.size();
            int sent = sentRecords.size();
            writers.execute(() -> insert(addresses[0], round + "-a-"));
            writers.execute(() -> insert(addresses[0], round + "-b-"));
            writers.execute(() -> send(addresses[1], round + "-"));
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> storedIds.size() >= stored + ACKNOWLEDGED_BEFORE_THE_KILL
                            && sentRecords.size() >= sent + ACKNOWLEDGED_BEFORE_THE_KILL);
        } finally {
            servers.destroyForcibly().waitFor();
            writers.shutdown();
        }
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private static String[] addressesFrom(BufferedReader output) throws Exception {
        String line = output.readLine();
        while (line != null && !line.startsWith(ServersUntilKilled.READY)) {
            line = output.readLine();
        }
        assertThat(line).as("the servers' addresses").isNotNull();
        return String.valueOf(line).substring(ServersUntilKilled.READY.length()).split(" ", 2);
    }

    private void insert(String uri, String prefix) {
        try (Stories stories = Stories.at(uri)) {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                stories.collection().insertOne(new Document("_id", id).append("slug", "slug-" + id));
                storedIds.add(id);
            }
        } catch (MongoException e) {
            // the store was killed: what it acknowledged until then counts
        }
    }

    private void send(String bootstrapServers, String prefix) {
        try (KafkaProducer<String, String> producer = Topic.producer(bootstrapServers)) {
            for (int i = 0; ; i++) {
                String value = prefix + i;
                producer.send(new ProducerRecord<>("stories", value, value)).get();
                sentRecords.add(value);
            }
        } catch (Exception e) {
            // the broker was killed: what it acknowledged until then counts
        }
    }

    private void assertThatTheStoreIsWhole() {
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("store.db"), 0);
                Stories stories = Stories.in(store)) {
            Set<String> ids = ids(stories, new Document());
            assertThat(missing(storedIds, ids)).as("lost").isEmpty();
            // A busy machine lets the store run far ahead of the broker: all ids in one question take the square of
            // them
            List<String> all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                assertThatTheIndexesKnow(stories, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            }
        }
    }

    private static void assertThatTheIndexesKnow(Stories stories, List<String> some) {
        assertThat(ids(stories, new Document("_id", new Document("$in", some))))
                .as("found by the index of ids")
                .containsExactlyInAnyOrderElementsOf(some);
        List<String> slugs = some.stream().map(id -> "slug-" + id).toList();
        assertThat(ids(stories, new Document("slug", new Document("$in", slugs))))
                .as("found by the index of slugs")
                .containsExactlyInAnyOrderElementsOf(some);
    }

    private static Set<String> ids(Stories stories, Document filter) {
        return stories.collection()
                .find(filter)
                .map(story -> story.getString("_id"))
                .into(new HashSet<>());
    }

    private void assertThatTheBrokerIsWhole() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            Set<String> found = new HashSet<>(new Topic(broker, "stories").everything());

            assertThat(missing(sentRecords, found)).as("lost").isEmpty();
        }
    }

    private static Set<String> missing(Collection<String> acknowledged, Set<String> found) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(found);
        return missing;
    }
}
