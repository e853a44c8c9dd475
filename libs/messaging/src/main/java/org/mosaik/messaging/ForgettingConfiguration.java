package org.mosaik.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mosaik.messaging.forget.LookThroughLog;
import org.mosaik.messaging.forget.RemoveFromLog;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.start.Gate;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sees to it that forgotten things leave the log. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    /** Consumers outside any group, for whoever reads topics from the start. */
    static Supplier<Consumer<byte[], byte[]>> plainConsumers(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return () -> new KafkaConsumer<>(config);
    }

    @Bean
    RemoveFromLog removeFromLog(
            Owners owners,
            DeadLetters deadLetters,
            Broker broker,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            Gate gate,
            MessagingSettings settings,
            MeterRegistry meters,
            Clock clock) {
        RemoveFromLog removing = new RemoveFromLog(
                () -> Stream.concat(owners.forgettings().stream(), Stream.of(deadLetters.overwritten()))
                        .toList(),
                new LookThroughLog(broker, plainConsumers(kafka, connection)),
                gate::isOpen,
                new RemoveFromLog.Pace(settings.compactionLag(), settings.forgetEvery()),
                clock);
        Gauge.builder("mosaik.forgotten.oldest", removing, RemoveFromLog::oldestInSeconds)
                .baseUnit("seconds")
                .register(meters);
        return removing;
    }
}
