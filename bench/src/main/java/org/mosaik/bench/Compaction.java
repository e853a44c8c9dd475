package org.mosaik.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mosaik.events.Envelope;
import org.mosaik.events.Topic;

/**
 * Whether a reader who comes after compaction finds what the readers of today hold: they keep the highest revision of a
 * key, compaction keeps its last record.
 */
final class Compaction implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration ROLL_EVERY = Duration.ofSeconds(20);

    private record Row(long revision, int format, String body) {
        boolean isNotOlderThan(Row other) {
            return revision > other.revision || (revision == other.revision && format >= other.format);
        }
    }

    private final Kafka kafka = new Kafka();
    private final Records records = new Records();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Product.PORTS.broker()), new StringSerializer(), new ByteArraySerializer());

    /** Forces compaction on every table, once nothing is written any more. How many rows are another ones afterwards. */
    long rowsThatDiffer() throws ExecutionException, InterruptedException {
        List<String> tables = Topic.ALL.stream()
                .filter(topic -> !topic.isLedger())
                .map(Topic::name)
                .filter(records::has)
                .toList();
        awaitQuiet(tables);
        Map<String, Map<String, Row>> held = new HashMap<>();
        tables.forEach(topic -> held.put(topic, table(topic, true)));
        compact(tables);
        long differing = 0;
        for (String topic : tables) {
            Map<String, Row> before = held.getOrDefault(topic, Map.of());
            Map<String, Row> after = table(topic, false);
            Set<String> keys = new HashSet<>(before.keySet());
            keys.addAll(after.keySet());
            differing += keys.stream()
                    .filter(key -> !after.containsKey(key) || !after.get(key).equals(before.get(key)))
                    .count();
        }
        return differing;
    }

    private void awaitQuiet(Collection<String> topics) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        long[] since = {System.nanoTime()};
        Await.until(PATIENCE, () -> {
            Map<TopicPartition, Long> now = records.ends(topics);
            if (!now.equals(ends)) {
                ends.putAll(now);
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > QUIET.toNanos();
        });
    }

    private void compact(List<String> topics) throws ExecutionException, InterruptedException {
        for (String topic : topics) {
            kafka.configure(
                    topic,
                    Map.of("segment.ms", "50", "min.cleanable.dirty.ratio", "0.0", "min.compaction.lag.ms", "0"));
        }
        Map<String, Long> rolled = new HashMap<>();
        Await.until(
                PATIENCE,
                () -> topics.stream().filter(topic -> !isCompact(topic, rolled)).count() == 0);
        for (String topic : topics) {
            kafka.configure(topic, Map.of("segment.ms", "604800000", "min.cleanable.dirty.ratio", "0.5"));
        }
    }

    private boolean isCompact(String topic, Map<String, Long> rolled) {
        List<ConsumerRecord<String, byte[]>> all = records.of(topic);
        Set<String> keys = new HashSet<>();
        long repeated = all.stream().filter(record -> !keys.add(record.key())).count();
        boolean compact = repeated <= Topic.PARTITIONS;
        long now = System.nanoTime();
        if (!compact && now - rolled.getOrDefault(topic, now - 2 * ROLL_EVERY.toNanos()) > ROLL_EVERY.toNanos()) {
            rolled.put(topic, now);
            repeatTheLast(all);
        }
        return compact;
    }

    /** An active segment is never compacted; a record behind it closes it. */
    private void repeatTheLast(Collection<ConsumerRecord<String, byte[]>> all) {
        Map<Integer, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        all.forEach(record -> last.put(record.partition(), record));
        last.values()
                .forEach(record -> producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        producer.flush();
    }

    /** @param highest whether a key's highest revision counts, as for a reader who was there, or its last record */
    private Map<String, Row> table(String topic, boolean highest) {
        Map<String, Row> table = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records.of(topic)) {
            Row row = row(record);
            table.merge(record.key(), row, (old, now) -> !highest || now.isNotOlderThan(old) ? now : old);
        }
        return table;
    }

    private static Row row(ConsumerRecord<String, byte[]> record) {
        String id = header(record, "ce_id");
        return new Row(
                Long.parseLong(id.substring(id.lastIndexOf(':') + 1)),
                Envelope.format(header(record, Envelope.FORMAT)),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        records.close();
        producer.close();
        kafka.close();
    }
}
