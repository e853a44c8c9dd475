package org.mosaik.submission.stream;

import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Report;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.receipts.Deliveries;
import org.mosaik.submission.reports.AnswerReporters;
import org.mosaik.submission.reports.Reports;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionStream {

    /** The photos go where their submission's end is read, so that a crash in between leaves none behind. */
    @Bean
    TopicReader<Submission> projectSubmissions(Readers readers, Submissions submissions, Photos photos) {
        return readers.followOwn(
                Topic.SUBMISSIONS,
                submissions
                        .ownSubmissions()
                        .andThen(records -> records.stream()
                                .filter(record -> record.snapshot().state() != Submission.State.RECEIVED)
                                .forEach(record -> photos.deleteAll(record.id()))));
    }

    @Bean
    TopicReader<Withdrawal> projectWithdrawals(Readers readers, Submissions submissions) {
        return readers.followOwn(Topic.WITHDRAWALS, submissions.ownWithdrawals());
    }

    @Bean
    TopicReader<Report> projectReports(Readers readers, Reports reports) {
        return readers.followOwn(Topic.REPORTS, reports.ownReports());
    }

    @Bean
    TopicReader<Campaign> learnCampaigns(Readers readers, Campaigns campaigns) {
        return readers.follow(Topic.CAMPAIGNS, campaigns::apply);
    }

    @Bean
    TopicReader<Decision> learnDecisions(
            Readers readers, TopicTable<Decision> decisions, Photos photos, AnswerReporters answers) {
        return readers.follow(Topic.DECISIONS, records -> {
            decisions.apply(records);
            records.forEach(record -> photos.sealRedacted(record.snapshot()));
            answers.onDecisions(records);
        });
    }

    @Bean
    TopicReader<Delivery> learnDeliveries(Readers readers, Deliveries deliveries) {
        return readers.followDeliveries(deliveries::apply);
    }
}
