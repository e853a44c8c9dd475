package org.mosaik.moderation.stream;

import org.mosaik.events.Campaign;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Report;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.HeedReporters;
import org.mosaik.moderation.cases.HeedSubmitters;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.pictures.CasePictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moderation follows. */
@Configuration(proxyBeanMethods = false)
class ModerationStream {

    @Bean
    TopicReader<Campaign> restoreCampaigns(Readers readers, Owner<CampaignDocument> campaigns) {
        return readers.followOwn(Topic.CAMPAIGNS, campaigns.ownTopic(Topic.CAMPAIGNS));
    }

    @Bean
    TopicReader<JournalEntry> restoreJournal(Readers readers, Journal journal) {
        return readers.followOwn(Topic.JOURNAL, journal.ownTopic());
    }

    @Bean
    TopicReader<Decision> restoreDecisions(Readers readers, Owner<CaseDocument> cases) {
        return readers.followOwn(Topic.DECISIONS, cases.ownTopic(Topic.DECISIONS));
    }

    @Bean
    TopicReader<Case> restoreCases(Readers readers, Owner<CaseDocument> cases) {
        return readers.followOwn(Topic.CASES, cases.ownTopic(Topic.CASES));
    }

    @Bean
    TopicReader<Withdrawal> heedWithdrawals(Readers readers, HeedSubmitters review, CasePictures pictures) {
        return readers.follow(Topic.WITHDRAWALS, records -> {
            review.onWithdrawals(records);
            pictures.forgetGone(records.stream().map(Received::id).toList());
        });
    }

    @Bean
    TopicReader<Report> heedReports(Readers readers, HeedReporters reports) {
        return readers.follow(Topic.REPORTS, reports::on);
    }

    @Bean
    TopicReader<Submission> reviewSubmissions(Readers readers, HeedSubmitters review, CasePictures pictures) {
        return readers.follow(Topic.SUBMISSIONS, records -> {
            review.onSubmissions(records);
            pictures.forgetGone(records.stream()
                    .filter(record -> record.snapshot().state() != Submission.State.RECEIVED)
                    .map(Received::id)
                    .toList());
            pictures.forgetReplaced(records.stream().map(Received::id).toList());
        });
    }
}
