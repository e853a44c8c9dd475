package org.mosaik.messaging.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mosaik.events.Codec;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;

/** Everything that a channel has told so far, in the order in which it lies on its topic. */
final class Reports implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    Reports(String servers, Topic<Delivery> topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    synchronized List<ConsumerRecord<byte[], byte[]>> records(String story) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(20)).forEach(records::add);
        }
        return records.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(story))
                .toList();
    }

    List<Delivery> of(String story) {
        return records(story).stream()
                .map(record -> Codec.read(Delivery.class, record.value()))
                .toList();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
