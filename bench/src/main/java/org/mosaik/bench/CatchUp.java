package org.mosaik.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.RawBsonDocument;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;
import org.springframework.util.FileSystemUtils;

/** How fast a service that lost its store, or its index, reads the log again. */
@SuppressWarnings("try") // what is only there to be ended
final class CatchUp implements Workload {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int BATCH = 500;
    private static final String SUBMISSIONS = "submission";
    private static final String AIM = "0.50";

    private final int records;

    CatchUp(int records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("catch-up");
        Archive.fill(bench, data, archive -> {
            archive.writeSubmissions(records);
            archive.writePublicStories(records);
        });
        // the store of publication is filled once, so that only its index is missing later
        untilReady(bench, data, PartName.PUBLICATION);
        List<Double> store = new ArrayList<>();
        List<Double> bulk = new ArrayList<>();
        List<Double> submissionsRead = new ArrayList<>();
        List<Double> index = new ArrayList<>();
        List<Double> decisionsRead = new ArrayList<>();
        for (int round = 0; round < bench.rounds(); round++) {
            try (Product infrastructure = Product.startOnly(bench, data, Product.INFRASTRUCTURE)) {
                keep(bench, "a plain consumer of submissions", submissionsRead, round, read(Topic.SUBMISSIONS));
                keep(bench, "a plain consumer of decisions", decisionsRead, round, read(Topic.DECISIONS));
                drop(SUBMISSIONS);
            }
            keep(bench, "an empty store", store, round, caughtUp(bench, data, PartName.SUBMISSION));
            try (Product infrastructure = Product.startOnly(bench, data, Product.INFRASTRUCTURE)) {
                keep(bench, "the store's bulk load", bulk, round, bulkLoad());
            }
            FileSystemUtils.deleteRecursively(data.resolve("index").resolve("publication"));
            keep(bench, "an empty index", index, round, caughtUp(bench, data, PartName.PUBLICATION));
        }
        return section(bench)
                .row(row("submissions into an empty store", store, "the store's own bulk load", bulk))
                .row(row("submissions into an empty store", store, "a plain consumer", submissionsRead))
                .row(row("public stories into an empty index", index, "a plain consumer", decisionsRead));
    }

    private Section section(Bench bench) {
        return new Section(
                "Catching up",
                Section.number(records) + " records of 1 KB that stand on the log: what a service takes longer to be"
                        + " ready than it does with nothing left to read; " + (bench.rounds() - 1)
                        + " rounds after one that is dropped, the median counts. The bulk load writes the documents"
                        + " that the service wrote into the same store, " + BATCH
                        + " at a time; the plain consumer reads the same records and"
                        + " does nothing with them.",
                "what",
                "records",
                "limit",
                "records",
                "ratio",
                "aim");
    }

    private static String[] row(String what, List<Double> ours, String limit, List<Double> best) {
        double median = Median.of(ours, each -> each);
        double most = Median.of(best, each -> each);
        return new String[] {
            what, Section.number(median) + "/s", limit, Section.number(most) + "/s", Section.number(median / most), AIM
        };
    }

    /** How many records a second a service took in: it is started alone, and once more with nothing left to read. */
    private double caughtUp(Bench bench, Path data, PartName service) throws Exception {
        Duration withRecords = untilReady(bench, data, service);
        Duration without = untilReady(bench, data, service);
        return records / (withRecords.minus(without).toNanos() / 1e9);
    }

    private static Duration untilReady(Bench bench, Path data, PartName service) throws Exception {
        long start = System.nanoTime();
        try (Product product = Product.startUnready(bench, data, service)) {
            Await.until(PATIENCE, LOOK_EVERY, () -> Http.status(Product.health(service)) == 200);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Writes the documents that the service wrote into a collection of their own. */
    private double bulkLoad() {
        try (MongoClient client = MongoClients.create(Product.PORTS.store())) {
            MongoCollection<RawBsonDocument> from =
                    client.getDatabase(SUBMISSIONS).getCollection("submissions", RawBsonDocument.class);
            MongoCollection<RawBsonDocument> to =
                    client.getDatabase("bench").getCollection("bulk", RawBsonDocument.class);
            to.drop();
            long nanos = 0;
            for (int first = 0; first < records; first += BATCH) {
                List<RawBsonDocument> batch = documents(from, first, Math.min(records, first + BATCH));
                long start = System.nanoTime();
                to.insertMany(batch, new InsertManyOptions().ordered(false));
                nanos += System.nanoTime() - start;
            }
            to.drop();
            return records / (nanos / 1e9);
        }
    }

    private static List<RawBsonDocument> documents(MongoCollection<RawBsonDocument> from, int first, int end) {
        List<String> ids = IntStream.range(first, end).mapToObj(Archive::id).toList();
        List<RawBsonDocument> found =
                from.find(Filters.in("_id", ids)).batchSize(BATCH).into(new ArrayList<>());
        if (found.size() < ids.size()) {
            throw new IllegalStateException("the store holds " + found.size() + " of " + ids.size());
        }
        return found;
    }

    private double read(Topic<?> topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            long start = System.nanoTime();
            int read = 0;
            while (read < records) {
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
            return records / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Topic<?> topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Product.PORTS.broker(), "max.poll.records", BATCH),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static void drop(String database) {
        try (MongoClient client = MongoClients.create(Product.PORTS.store())) {
            client.getDatabase(database).drop();
        }
    }

    private static void keep(Bench bench, String what, List<Double> figures, int round, double perSecond) {
        bench.say("  " + what + ": " + Section.number(perSecond) + "/s");
        if (round > 0) {
            figures.add(perSecond);
        }
    }
}
