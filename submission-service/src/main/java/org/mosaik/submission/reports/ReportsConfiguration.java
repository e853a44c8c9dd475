package org.mosaik.submission.reports;

import java.time.Clock;
import org.mosaik.events.Decision;
import org.mosaik.mail.Words;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.submission.links.LinkMails;
import org.mosaik.submission.links.LinkPost;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportsConfiguration {

    private static final String PUBLICATION = "${mosaik.urls.publication:http://localhost:8080}";

    @Bean
    Reports reports(Owners owners, MongoOperations store) {
        return new Reports(owners, store);
    }

    @Bean
    DeclaredIndex reportsByTime() {
        return Reports.index();
    }

    @Bean
    AnswerReporters answerReporters(
            Reports reports,
            TopicTable<Decision> decisions,
            LinkMails mails,
            LinkPost post,
            MessageSource messages,
            @Value(PUBLICATION) String publication,
            Clock clock,
            Actors actors) {
        ReportLetters letters = new ReportLetters(new Words(messages), publication);
        return new AnswerReporters(reports, decisions, letters, mails, post, clock, actors);
    }

    @Bean
    ReportStory reportStory(
            Reports reports,
            Submissions submissions,
            TopicTable<Decision> decisions,
            AnswerReporters answers,
            @Value(PUBLICATION) String publication,
            Clock clock) {
        return new ReportStory(reports, submissions, decisions, answers, publication, clock);
    }

    @Bean
    ForgetReports forgetReports(Reports reports, ReportSettings settings, Clock clock) {
        return new ForgetReports(reports, settings, clock);
    }
}
