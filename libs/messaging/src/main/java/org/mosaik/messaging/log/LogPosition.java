package org.mosaik.messaging.log;

import org.apache.kafka.common.TopicPartition;

/** Where a record lies on the log. */
public record LogPosition(String topic, int partition, long offset) {

    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
