package org.mosaik.messaging.read;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One poll's records as they lie on the log, with the consumer that read them. */
public record Batch(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {}
