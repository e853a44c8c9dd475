package org.mosaik.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Topics;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.Containers;
import org.mosaik.messaging.read.DeadLetterBox;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.start.CatchUp;
import org.mosaik.messaging.start.Gate;
import org.mosaik.messaging.watch.DeadLetterEndpoint;
import org.mosaik.messaging.watch.Watchdog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators look at. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    Watchdog.Workers workers(Containers containers, Owners owners, Actors actors, CatchUp catchUp) {
        return new Watchdog.Workers(containers, owners, actors, catchUp);
    }

    @Bean(name = "messagingHealthIndicator")
    Watchdog watchdog(
            ObjectProvider<Map<String, TopicReader<?>>> readers,
            Watchdog.Workers workers,
            Broker broker,
            Positions positions,
            Gate gate,
            DeadLetters deadLetters,
            MessagingSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new Watchdog(
                readers.getIfAvailable(Map::of),
                workers,
                broker,
                positions,
                gate,
                deadLetters,
                settings.stuckAfter(),
                meters,
                clock);
    }

    @Bean
    DeadLetterBox deadLetterBox(
            ObjectProvider<Map<String, TopicReader<?>>> readers,
            Broker broker,
            Topics topics,
            DeadLetters deadLetters,
            KafkaProperties kafka,
            KafkaConnectionDetails connection) {
        return new DeadLetterBox(
                readers.getIfAvailable(Map::of),
                broker,
                topics,
                deadLetters,
                ForgettingConfiguration.plainConsumers(kafka, connection));
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(DeadLetterBox box) {
        return new DeadLetterEndpoint(box);
    }
}
