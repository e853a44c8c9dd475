package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.RecordTooLarge;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** What an append promises. */
class LogTest {

    @ParameterizedTest
    @CsvSource({"1, false", "all, false", "0, false"})
    void refusesAProducerThatMayLoseRecords(String acks, boolean idempotence) {
        var producers = new DefaultKafkaProducerFactory<byte[], byte[]>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:1",
                ProducerConfig.ACKS_CONFIG,
                acks,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                idempotence,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));

        assertThatThrownBy(() -> new Log(new KafkaTemplate<>(producers), "submission", 1000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acks=all");
    }

    @Test
    void answersWithinItsBudgetWhenTheBrokerGoesAway() {
        EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
        try (var service = SharedModeration.awake(SampleModeration.start(
                broker.bootstrapServers(), Infrastructure.store(), Infrastructure.freshDatabase()))) {
            Log log = service.getBean(Log.class);
            append(log, "warm").orTimeout(10, TimeUnit.SECONDS).join();
            broker.close();

            try (Logs logs = new Logs()) {
                long start = System.nanoTime();
                assertThatThrownBy(() -> append(log, "Marlies Geheim").get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class);
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                assertThat(took).isLessThan(Duration.ofSeconds(4));
                assertThat(logs.text()).doesNotContain("Marlies");
            }
        }
    }

    @Test
    void refusesARecordThatTheLogWouldRefuse() {
        Log log = SharedModeration.CONTEXT.getBean(Log.class);
        String large = "x".repeat(1024 * 1024);

        assertThatThrownBy(() -> append(log, large).get())
                .hasCauseInstanceOf(RecordTooLarge.class)
                .hasMessageNotContaining("xxxx");
    }

    private static java.util.concurrent.CompletableFuture<?> append(Log log, String title) {
        return log.append(
                Topic.SUBMISSIONS,
                Submissions.aStory(SharedModeration.anId(), 1, title),
                Facts.SUBMISSION_RECEIVED,
                1,
                Instant.EPOCH);
    }
}
