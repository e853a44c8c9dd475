package org.mosaik.moderation.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.mosaik.index.IndexConsumer;
import org.mosaik.index.IndexHealth;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.log.Broker;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's index follows {@code cases}. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    @Bean
    TopicIndex caseIndex(
            ModerationSettings settings,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            Broker broker,
            MeterRegistry meters,
            Clock clock) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new TopicIndex(
                Proposals.settings(settings.index()), IndexConsumer.with(consumer), broker, meters, clock);
    }

    @Bean
    IndexHealth indexHealthIndicator(TopicIndex index) {
        return new IndexHealth(index);
    }

    @Bean
    MeterBinder ageOfTheQueue(Proposals queue, Clock clock) {
        return meters -> Gauge.builder("mosaik.queue.oldest", queue, now -> age(now, clock))
                .description("how long the open case that came first has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double age(Proposals queue, Clock clock) {
        return queue.oldest(Wanted.OPEN)
                .map(received -> Duration.between(received, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
