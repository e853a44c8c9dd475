package org.mosaik.publication.wall;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.index.IndexConsumer;
import org.mosaik.index.IndexHealth;
import org.mosaik.index.IndexSettings;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.log.Broker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index behind the wall; without a folder it is kept in memory. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    IndexHealth indexHealthIndicator(TopicIndex index) {
        return new IndexHealth(index);
    }

    @Bean
    TopicIndex storyIndex(
            @Value("${mosaik.index.folder:#{null}}") @Nullable Path folder,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            Broker broker,
            MeterRegistry meters,
            Clock clock) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        IndexSettings settings =
                new IndexSettings("stories", folder, List.of(Topic.DECISIONS, Topic.WITHDRAWALS), new StoryFields());
        return new TopicIndex(settings, IndexConsumer.with(config), broker, meters, clock);
    }
}
