package org.mosaik.notification.stream;

import java.util.List;
import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Publication;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.notification.newsletter.Newsletter;
import org.mosaik.notification.stories.Stories;
import org.mosaik.notification.submitters.SubmitterMails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One function bean per topic: keep the state, have the features look. */
@Configuration(proxyBeanMethods = false)
class NotificationStream {

    private final Stories stories;
    private final SubmitterMails mails;
    private final Newsletter newsletter;

    NotificationStream(Stories stories, SubmitterMails mails, Newsletter newsletter) {
        this.stories = stories;
        this.mails = mails;
        this.newsletter = newsletter;
    }

    @Bean
    TopicReader<Delivery> followMailDeliveries(Readers readers) {
        return readers.followOwn(Topic.MAIL_DELIVERIES, mails.ownTopic());
    }

    @Bean
    TopicReader<Delivery> followNewsletterDeliveries(Readers readers) {
        return readers.followOwn(Topic.NEWSLETTER_DELIVERIES, newsletter.ownTopic());
    }

    @Bean
    TopicReader<Campaign> followCampaigns(Readers readers) {
        return readers.follow(Topic.CAMPAIGNS, stories::planned);
    }

    @Bean
    TopicReader<Submission> followSubmissions(Readers readers) {
        return readers.follow(Topic.SUBMISSIONS, records -> {
            stories.submitted(records);
            mails.lookAt(ids(records));
        });
    }

    @Bean
    TopicReader<Decision> followDecisions(Readers readers) {
        return readers.follow(Topic.DECISIONS, records -> {
            stories.decided(records);
            lookAt(ids(records));
        });
    }

    @Bean
    TopicReader<Publication> followPublications(Readers readers) {
        return readers.follow(Topic.PUBLICATIONS, records -> {
            stories.published(records);
            lookAt(ids(records));
        });
    }

    @Bean
    TopicReader<Withdrawal> followWithdrawals(Readers readers) {
        return readers.follow(Topic.WITHDRAWALS, records -> {
            stories.withdrawn(records);
            lookAt(ids(records));
        });
    }

    private void lookAt(List<String> ids) {
        mails.lookAt(ids);
        newsletter.lookAt(ids);
    }

    private static List<String> ids(List<? extends Received<? extends Snapshot>> records) {
        return records.stream().map(Received::id).distinct().toList();
    }
}
