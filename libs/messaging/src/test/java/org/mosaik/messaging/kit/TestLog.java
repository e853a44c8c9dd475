package org.mosaik.messaging.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;

/** Writes what nobody should, and reads what really lies there. */
public final class TestLog implements AutoCloseable {

    private static final Duration ROLL_EVERY = Duration.ofSeconds(4);

    private final Map<String, Object> connection;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    public TestLog(String servers) {
        this(Map.of("bootstrap.servers", servers));
    }

    /** @param connection how its clients find the brokers and are let in */
    public TestLog(Map<String, Object> connection) {
        this.connection = connection;
        this.producer = new KafkaProducer<>(
                with("max.request.size", 4_000_000), new ByteArraySerializer(), new ByteArraySerializer());
        this.admin = Admin.create(connection);
    }

    private Map<String, Object> with(String setting, Object value) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(setting, value);
        return settings;
    }

    /** Appends a snapshot as its owner would, whatever its revision. */
    public <T extends Snapshot> long append(Topic<T> topic, T snapshot, String fact) {
        return append(topic, snapshot, fact, 1);
    }

    public <T extends Snapshot> long append(Topic<T> topic, T snapshot, String fact, int format) {
        Map<String, byte[]> headers = new Envelope(
                        "/" + topic.owner(), fact, snapshot.id(), snapshot.revision(), format, Instant.now(), null)
                .headers(topic);
        return raw(topic.name(), utf8(snapshot.id()), Codec.write(snapshot), headers);
    }

    /** Appends the same snapshot many times over, quickly. */
    public <T extends Snapshot> void flood(Topic<T> topic, T snapshot, String fact, int times) {
        Map<String, byte[]> headers = new Envelope(
                        "/" + topic.owner(), fact, snapshot.id(), snapshot.revision(), 1, Instant.now(), null)
                .headers(topic);
        byte[] body = Codec.write(snapshot);
        for (int time = 0; time < times; time++) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), utf8(snapshot.id()), body);
            headers.forEach(record.headers()::add);
            producer.send(record);
        }
        producer.flush();
    }

    public long raw(String topic, byte @Nullable [] key, byte @Nullable [] body, Map<String, byte[]> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach(record.headers()::add);
        try {
            return producer.send(record).get().offset();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every record of these topics as they lie there now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String... topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        // Closing waits for the last answer, which the broker holds back for half a second when nothing is left.
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                with("fetch.max.wait.ms", 20), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(topics)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The table that a reader has who comes new: the last record of each key, as decoded snapshots. */
    public <T extends Snapshot> Map<String, T> table(Topic<T> topic) {
        Map<String, T> table = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : read(topic.name())) {
            if (record.key() != null && record.value() != null && record.value().length > 0) {
                try {
                    table.put(
                            new String(record.key(), StandardCharsets.UTF_8), Codec.read(topic.type(), record.value()));
                } catch (org.mosaik.events.Malformed garbage) {
                    // a live reader parks it
                }
            }
        }
        return table;
    }

    /**
     * Forces compaction and waits until every closed segment holds one record per key. The active segment is never
     * cleaned; it holds one repeated record per partition, the one that closed the segment before.
     */
    public void compact(String... topics) {
        Map<String, Long> rolledAt = new HashMap<>();
        for (String topic : topics) {
            configure(
                    topic,
                    Map.of("segment.ms", "50", "min.cleanable.dirty.ratio", "0.0", "min.compaction.lag.ms", "0"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Arrays.stream(topics)
                                .filter(topic -> !isCompact(topic, rolledAt))
                                .count()
                        == 0);
        for (String topic : topics) {
            configure(topic, Map.of("segment.ms", "604800000", "min.cleanable.dirty.ratio", "0.99"));
        }
    }

    private boolean isCompact(String topic, Map<String, Long> rolledAt) {
        List<ConsumerRecord<byte[], byte[]>> records = read(topic);
        Set<String> keys = new HashSet<>();
        long repeated = records.stream()
                .filter(record -> !keys.add(new String(record.key(), StandardCharsets.UTF_8)))
                .count();
        boolean compact = repeated <= Topic.PARTITIONS;
        long now = System.nanoTime();
        // Rolled too often there would always be something left to clean; an owner repeats itself behind each, too.
        if (!compact && now - rolledAt.getOrDefault(topic, 0L) > ROLL_EVERY.toNanos()) {
            rolledAt.put(topic, now);
            repeatLastOfEveryPartition(records);
        }
        return compact;
    }

    private void repeatLastOfEveryPartition(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        records.forEach(record -> last.put(record.partition(), record));
        last.values()
                .forEach(record -> producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        producer.flush();
    }

    public void configure(String topic, Map<String, String> settings) {
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The partition that Kafka's own partitioner gives a key. */
    public int partition(String topic, String key) {
        return BuiltInPartitioner.partitionForKey(
                utf8(key), producer.partitionsFor(topic).size());
    }

    public Admin admin() {
        return admin;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
