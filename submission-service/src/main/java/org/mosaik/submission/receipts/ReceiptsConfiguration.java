package org.mosaik.submission.receipts;

import org.mosaik.events.Decision;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.SubmissionSettings;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ReceiptsConfiguration {

    @Bean
    TopicTable<Decision> decisions(MongoOperations store) {
        return new TopicTable<>(store, Topic.DECISIONS);
    }

    @Bean
    Deliveries deliveries(MongoOperations store) {
        return new Deliveries(store);
    }

    @Bean
    Receipts receipts(
            ReceiptLinks links,
            Submissions submissions,
            Campaigns campaigns,
            TopicTable<Decision> decisions,
            Deliveries deliveries) {
        return new Receipts(links, submissions, campaigns, decisions, deliveries);
    }

    @Bean
    AskedPeople askedPeople(
            ReceiptLinks links, Submissions submissions, Campaigns campaigns, SubmissionSettings settings) {
        return new AskedPeople(links, submissions, campaigns, settings.answerWithin());
    }
}
