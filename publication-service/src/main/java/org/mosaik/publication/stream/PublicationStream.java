package org.mosaik.publication.stream;

import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.publication.campaigns.Campaigns;
import org.mosaik.publication.stories.FollowModeration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One function bean per inbound topic. */
@Configuration(proxyBeanMethods = false)
class PublicationStream {

    @Bean
    TopicReader<Publication> restorePublications(Readers readers, FollowModeration stories) {
        return readers.followOwn(Topic.PUBLICATIONS, stories.ownPublications());
    }

    @Bean
    TopicReader<Delivery> restoreDeliveries(Readers readers, FollowModeration stories) {
        return readers.followOwn(Topic.SITE_DELIVERIES, stories.ownDeliveries());
    }

    @Bean
    TopicReader<Withdrawal> hideStories(Readers readers, FollowModeration stories) {
        return readers.follow(Topic.WITHDRAWALS, stories::onWithdrawals);
    }

    @Bean
    TopicReader<Decision> takeDecisions(Readers readers, FollowModeration stories) {
        return readers.follow(Topic.DECISIONS, stories::onDecisions);
    }

    @Bean
    TopicReader<Campaign> followCampaigns(Readers readers, Campaigns campaigns) {
        return readers.follow(Topic.CAMPAIGNS, campaigns::on);
    }
}
