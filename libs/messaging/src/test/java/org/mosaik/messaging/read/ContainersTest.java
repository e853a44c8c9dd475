package org.mosaik.messaging.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** How readers are set up, where no test of what they do would notice soon. */
class ContainersTest {

    @Test
    void anInstanceThatWasKilledIsWaitedForTenSecondsAtMost() {
        ConcurrentMessageListenerContainer<byte[], byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(Map.of()), new ContainerProperties("submissions"));

        new Containers(Duration.ofSeconds(1)).prepare(container, "submissions", "moderation");

        assertThat(container.getContainerProperties().getKafkaConsumerProperties())
                .containsEntry("session.timeout.ms", "10000");
    }
}
