package org.mosaik.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A record is on all replicas, or known not to be, before the person's patience ends. */
class ProducerSettingsTest {

    @Test
    void everyAppendIsDurableOrHasFailedWithinTheBudget() {
        MessagingSettings settings = new MessagingSettings(
                Duration.ofMillis(150),
                Duration.ofMillis(1800),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                1000,
                Duration.ofDays(1),
                Duration.ofDays(1),
                0);

        assertThat(settings.producer())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.block.ms", 150L)
                .containsEntry("delivery.timeout.ms", 1800)
                .containsEntry("request.timeout.ms", 900)
                .containsEntry("linger.ms", 0)
                .containsEntry("max.request.size", 1000 + 128 * 1024);
    }
}
