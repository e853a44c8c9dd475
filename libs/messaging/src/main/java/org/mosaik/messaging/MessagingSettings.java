package org.mosaik.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses the log.
 *
 * @param blockFor how long an append may hold its caller when the broker is away
 * @param acknowledgeWithin until when an append has to be acknowledged, else it counts as failed
 * @param sweepEvery how often the store is searched for what a crash left unannounced
 * @param lookEvery how often actors look at their rows when nothing told them to
 * @param deadAfterTries how often a failing record is tried before it is parked
 * @param waitAtMost the longest pause between two tries during an outage
 * @param stuckAfter how long a topic may have unread records without any progress before health turns red
 * @param maxRecordBytes largest body of a record
 * @param compactionLag how long the broker may keep a record that was overtaken
 * @param forgetEvery how often the whole log is searched for what has to have left it; see {@code RemoveFromLog}
 * @param replicas copies of each partition; 0 means 3, or 1 where the cluster has fewer than 3 brokers
 */
@ConfigurationProperties("mosaik.messaging")
public record MessagingSettings(
        @DefaultValue("100ms") Duration blockFor,
        @DefaultValue("2s") Duration acknowledgeWithin,
        @DefaultValue("60s") Duration sweepEvery,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("3") int deadAfterTries,
        @DefaultValue("10s") Duration waitAtMost,
        @DefaultValue("60s") Duration stuckAfter,
        @DefaultValue("1048576") int maxRecordBytes,
        @DefaultValue("24h") Duration compactionLag,
        @DefaultValue("24h") Duration forgetEvery,
        @DefaultValue("0") int replicas) {

    /** Of Kafka's producer: every append is acknowledged by all replicas in sync, or has failed within the budget. */
    public Map<String, Object> producer() {
        int budget = (int) acknowledgeWithin.toMillis();
        return Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                blockFor.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                budget,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                budget / 2,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                // A topic that was quiet for a while must not have to be looked up by the next person.
                ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                Duration.ofDays(1).toMillis(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                maxRecordBytes + 128 * 1024);
    }
}
