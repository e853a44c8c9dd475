package org.mosaik.submission.campaigns;

import org.mosaik.events.Topic;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CampaignsConfiguration {

    @Bean
    Campaigns campaigns(MongoOperations store) {
        return new Campaigns(new TopicTable<>(store, Topic.CAMPAIGNS));
    }
}
