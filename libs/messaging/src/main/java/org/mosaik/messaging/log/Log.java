package org.mosaik.messaging.log;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** The only way onto the log: acknowledged by all replicas in sync, idempotent, bounded in time. */
public class Log implements AutoCloseable {

    private final KafkaTemplate<byte[], byte[]> template;
    private final String service;
    private final int maxRecordBytes;

    public Log(KafkaTemplate<byte[], byte[]> template, String service, int maxRecordBytes) {
        refuseWeakSettings(template.getProducerFactory());
        this.template = template;
        this.service = service;
        this.maxRecordBytes = maxRecordBytes;
    }

    /** Some releases of the frameworks defaulted to one acknowledgement, and that loses records. */
    private static void refuseWeakSettings(ProducerFactory<?, ?> producers) {
        Map<String, Object> settings = producers.getConfigurationProperties();
        if (!"all".equals(settings.get(ProducerConfig.ACKS_CONFIG))
                || !Boolean.TRUE.equals(settings.get(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))) {
            throw new IllegalStateException("the producer has to run with acks=all and idempotence");
        }
    }

    /**
     * Appends a snapshot. The future fails with the broker's reason; a failed append may still land later, which
     * readers and owners expect.
     */
    public <T extends Snapshot> CompletableFuture<LogPosition> append(
            Topic<T> topic, T snapshot, String fact, int format, Instant time) {
        byte[] body = Codec.write(snapshot);
        if (body.length > maxRecordBytes) {
            return CompletableFuture.failedFuture(new RecordTooLarge(topic.name(), snapshot.id(), body.length));
        }
        Envelope envelope =
                new Envelope("/" + service, fact, snapshot.id(), snapshot.revision(), format, time, Trace.current());
        return append(topic.name(), Bytes.utf8(snapshot.id()), body, envelope.headers(topic));
    }

    /** Learns where a topic lives, so that the first append is as quick as the next. */
    public void warm(String topic) {
        try {
            template.partitionsFor(topic);
        } catch (RuntimeException away) {
            throw new Outage("topic " + topic + " cannot be found yet", away);
        }
    }

    /** Appends bytes as they are, for dead letters. */
    public CompletableFuture<LogPosition> append(
            String topic, byte[] key, byte @Nullable [] body, Map<String, byte[]> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach(record.headers()::add);
        try {
            return template.send(record).thenApply(sent -> position(sent.getRecordMetadata()));
        } catch (RuntimeException unreachable) {
            return CompletableFuture.failedFuture(unreachable);
        }
    }

    private static LogPosition position(RecordMetadata metadata) {
        return new LogPosition(metadata.topic(), metadata.partition(), metadata.offset());
    }

    @Override
    public void close() {
        template.getProducerFactory().reset();
    }
}
