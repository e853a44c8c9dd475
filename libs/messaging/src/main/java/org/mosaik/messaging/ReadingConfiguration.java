package org.mosaik.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.read.Assignments;
import org.mosaik.messaging.read.Containers;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** How Spring Cloud Stream's Kafka binder has to read for us. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Assignments assignments(Positions positions, Broker broker) {
        return new Assignments(positions, broker);
    }

    @Bean
    Containers containers(MessagingSettings settings) {
        return new Containers(settings.waitAtMost());
    }

    @Bean
    ConsumerConfigCustomizer plainBytesFromOurPositions() {
        return (config, binding, destination) -> config.putAll(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                30_000));
    }

    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> wholeBatchesWithoutErrorChannel(
            Containers containers) {
        return (adapter, destination, group) -> containers.prepare(adapter);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> waitAndComeAgain(Containers containers) {
        return (container, destination, group) -> containers.prepare(container, destination, group);
    }
}
