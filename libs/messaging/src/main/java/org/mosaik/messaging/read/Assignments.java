package org.mosaik.messaging.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Positions.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Seeks to the position in the store at every assignment. Until that has worked nothing of the partition is applied:
 * Kafka's own committed offset says nothing about what this store holds.
 */
public class Assignments implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

    private final Positions positions;
    private final Broker broker;
    private final Set<TopicPartition> lost = ConcurrentHashMap.newKeySet();
    private final Map<String, String> topicIds = new ConcurrentHashMap<>();

    public Assignments(Positions positions, Broker broker) {
        this.positions = positions;
        this.broker = broker;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        try {
            seek(consumer, partitions);
        } catch (RuntimeException away) {
            LOG.warn(
                    "cannot find the position of {} yet: {}",
                    partitions,
                    away.getClass().getSimpleName());
            lost.addAll(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    /** Tries again what an assignment could not find. True if the batch was read from the wrong place and has to go. */
    boolean repositions(Batch batch) {
        if (lost.isEmpty()) {
            return false;
        }
        Set<TopicPartition> mine = new HashSet<>(lost);
        mine.retainAll(batch.consumer().assignment());
        if (mine.isEmpty()) {
            return false;
        }
        seek(batch.consumer(), mine);
        return true;
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Position> found = positions.read(partitions);
        rememberTopics(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Position position = found.get(partition);
            if (position != null && fits(position, partition, ends)) {
                consumer.seek(
                        partition,
                        new OffsetAndMetadata(position.offset(), java.util.Optional.ofNullable(position.epoch()), ""));
            } else {
                if (position != null) {
                    LOG.warn("{} is not the log that position {} was written for: from the start", partition, position);
                }
                consumer.seekToBeginning(Set.of(partition));
            }
        }
        lost.removeAll(partitions);
    }

    private boolean fits(Position position, TopicPartition partition, Map<TopicPartition, Long> ends) {
        Long end = ends.get(partition);
        String topicId = topicIds.get(partition.topic());
        return end != null && position.offset() <= end && topicId != null && topicId.equals(position.topicId());
    }

    private void rememberTopics(Collection<TopicPartition> partitions) {
        Set<String> topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<String, TopicDescription> described = broker.describe(topics);
        described.forEach((name, topic) -> topicIds.put(name, topic.topicId().toString()));
    }

    @Nullable
    String topicId(String topic) {
        return topicIds.get(topic);
    }
}
