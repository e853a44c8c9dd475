package org.mosaik.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;

/** Writes what nobody can read onto {@code submissions}, one record for a hundred stories. */
final class Poisoner implements AutoCloseable {

    private static final byte[] GARBAGE = "{".getBytes(StandardCharsets.UTF_8);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong sent = new AtomicLong();
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable ScheduledFuture<?> work;

    void start(int storiesPerSecond) {
        KafkaProducer<String, byte[]> fresh = new KafkaProducer<>(
                Map.of("bootstrap.servers", Product.PORTS.broker()), new StringSerializer(), new ByteArraySerializer());
        producer = fresh;
        work = worker.scheduleAtFixedRate(() -> send(fresh), 0, 100_000L / storiesPerSecond, TimeUnit.MILLISECONDS);
    }

    private void send(KafkaProducer<String, byte[]> to) {
        to.send(new ProducerRecord<>(Topic.SUBMISSIONS.name(), UUID.randomUUID().toString(), GARBAGE));
        sent.incrementAndGet();
    }

    void stop() {
        if (work != null) {
            work.cancel(false);
            work = null;
        }
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        stop();
        worker.shutdownNow();
    }
}
