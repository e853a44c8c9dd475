package org.mosaik.messaging.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.Topics;

/**
 * What operators do with parked records: list, show, replay. A replay hands the record to this service's own handler;
 * back into the topic it never goes, because it would be the last record of its key there.
 */
public class DeadLetterBox {

    /**
     * One parked record, without its body.
     *
     * @param topic that it was read from
     * @param origin partition and offset there
     */
    public record DeadLetter(String topic, String key, String reason, String origin, long parkedAt, int bytes) {}

    /** How a replay went. */
    public enum Replay {
        APPLIED,
        STILL_BROKEN,
        UNKNOWN
    }

    private final Map<String, TopicReader<?>> readers;
    private final Broker broker;
    private final Topics topics;
    private final DeadLetters deadLetters;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    public DeadLetterBox(
            Map<String, TopicReader<?>> readers,
            Broker broker,
            Topics topics,
            DeadLetters deadLetters,
            Supplier<Consumer<byte[], byte[]>> consumers) {
        this.readers = readers;
        this.broker = broker;
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
    }

    public List<DeadLetter> list() {
        return read().values().stream().map(DeadLetterBox::describe).toList();
    }

    /** The body as it lies there; for operators only. */
    public Optional<byte[]> body(String topic, String key) {
        return Optional.ofNullable(read().get(topic + "/" + key)).map(ConsumerRecord::value);
    }

    public Replay replay(String topic, String key) {
        ConsumerRecord<byte[], byte[]> parked = read().get(topic + "/" + key);
        TopicReader<?> reader = readers.values().stream()
                .filter(one -> one.topics().matcher(topic).matches())
                .findFirst()
                .orElse(null);
        if (parked == null || reader == null) {
            return Replay.UNKNOWN;
        }
        try {
            reader.replay(asRead(topic, parked));
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                throw failure;
            }
            return Replay.STILL_BROKEN;
        }
        deadLetters.release(topic, key);
        return Replay.APPLIED;
    }

    private static ConsumerRecord<byte[], byte[]> asRead(String topic, ConsumerRecord<byte[], byte[]> parked) {
        String origin = String.valueOf(Bytes.header(parked.headers(), DeadLetters.ORIGIN));
        long offset = Long.parseLong(origin.substring(origin.lastIndexOf('@') + 1));
        int partition = Integer.parseInt(origin.substring(origin.lastIndexOf('-') + 1, origin.lastIndexOf('@')));
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, partition, offset, parked.key(), parked.value());
        parked.headers().forEach(record.headers()::add);
        return record;
    }

    private static DeadLetter describe(ConsumerRecord<byte[], byte[]> record) {
        String origin = String.valueOf(Bytes.header(record.headers(), DeadLetters.ORIGIN));
        return new DeadLetter(
                origin.substring(0, origin.lastIndexOf('-')),
                Bytes.text(record.key()),
                String.valueOf(Bytes.header(record.headers(), DeadLetters.REASON)),
                origin,
                record.timestamp(),
                record.value().length);
    }

    /** The table of dead letters: by topic and key, what was released is not in it. */
    private Map<String, ConsumerRecord<byte[], byte[]>> read() {
        Map<String, ConsumerRecord<byte[], byte[]>> letters = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : everything(deadTopics())) {
            String source = record.topic()
                    .substring(
                            0, record.topic().length() - topics.deadLetters("").length());
            String id = source + "/" + Bytes.text(record.key());
            if (record.value() == null) {
                letters.remove(id);
            } else {
                letters.put(id, record);
            }
        }
        return letters;
    }

    private Collection<String> deadTopics() {
        return broker.topics(Pattern.compile(".*" + Pattern.quote(topics.deadLetters(""))));
    }

    private List<ConsumerRecord<byte[], byte[]>> everything(Collection<String> from) {
        Map<TopicPartition, Long> ends = broker.ends(from);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < patience && isBehind(consumer, ends)) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, @Nullable Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> end.getValue() != null && consumer.position(end.getKey()) < end.getValue());
    }
}
