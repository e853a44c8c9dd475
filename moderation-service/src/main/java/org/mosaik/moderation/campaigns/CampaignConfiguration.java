package org.mosaik.moderation.campaigns;

import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns are owned here and announced to everybody. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    /** Campaigns say which stories take two. */
    private static final int FORMAT = 2;

    @Bean
    Owner<CampaignDocument> campaigns(Owners owners) {
        return owners.of(CampaignDocument.class, CampaignDocument::new)
                .announcing(Topic.CAMPAIGNS, FORMAT, CampaignDocument::campaign, CampaignDocument::restore);
    }
}
