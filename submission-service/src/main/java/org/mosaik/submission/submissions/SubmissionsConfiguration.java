package org.mosaik.submission.submissions;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.media.MediaSettings;
import org.mosaik.messaging.MessagingSettings;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.start.Gate;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.photos.TakePhotos;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubmissionSettings.class)
class SubmissionsConfiguration {

    @Bean
    Submissions submissions(Owners owners, MongoOperations store) {
        return new Submissions(owners, store);
    }

    @Bean
    DeclaredIndex submissionsByAddress() {
        return Submissions.byAddress();
    }

    @Bean
    DeclaredIndex submissionsOfACampaign() {
        return Submissions.index();
    }

    @Bean
    ErasedList erasedList(MediaSettings media) {
        return new ErasedList(media.folder().resolve("erased.txt"));
    }

    @Bean
    EraseAgain eraseAgain(ErasedList list, Submissions submissions, EraseSubmission erase, Gate gate) {
        return new EraseAgain(list, submissions, erase, gate);
    }

    @Bean
    ReceiptLinks receiptLinks(
            @Value("${mosaik.receipt.key:}") String key,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base) {
        if (key.length() < 32) {
            throw new InvalidConfigurationPropertyValueException(
                    "mosaik.receipt.key", null, "It has to be a secret of at least 32 characters.");
        }
        return new ReceiptLinks(key, base);
    }

    /** Without a key nobody enters anything for others. */
    @Bean
    @ConditionalOnProperty("mosaik.behalf.key")
    BehalfLinks behalfLinks(
            @Value("${mosaik.behalf.key}") String key,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base) {
        return new BehalfLinks(key, base);
    }

    @Bean
    CreateSubmission createSubmission(
            @Value("${mosaik.receipt.key:}") String key,
            Submissions submissions,
            TakePhotos photos,
            Papers papers,
            Log log,
            SubmissionSettings settings,
            MessagingSettings messaging,
            Clock clock) {
        FirstAppend first = new FirstAppend(log, submissions, settings.budget(), breaker());
        return new CreateSubmission(
                new SubmissionIds(key),
                submissions,
                photos,
                papers,
                first,
                new RecordSize(messaging.maxRecordBytes()),
                clock);
    }

    /** After a few failures in a row nobody waits for the broker any more, until one try in five seconds works. */
    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "first-append",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(2)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Bean
    ChangeSubmission changeSubmission(
            Submissions submissions, TakePhotos photos, MessagingSettings messaging, Clock clock) {
        return new ChangeSubmission(submissions, photos, new RecordSize(messaging.maxRecordBytes()), clock);
    }

    @Bean
    WithdrawSubmission withdrawSubmission(Submissions submissions, Clock clock) {
        return new WithdrawSubmission(submissions, clock);
    }

    @Bean
    ContestDecision contestDecision(Submissions submissions, Clock clock) {
        return new ContestDecision(submissions, clock);
    }

    @Bean
    AgreeToStory agreeToStory(Submissions submissions, Clock clock) {
        return new AgreeToStory(submissions, clock);
    }

    @Bean
    AgreeOnPaper agreeOnPaper(Submissions submissions, Papers papers, Photos photos, Clock clock) {
        return new AgreeOnPaper(submissions, papers, photos, clock);
    }

    @Bean
    EraseSubmission eraseSubmission(Submissions submissions, Photos photos, ErasedList list, Clock clock) {
        return new EraseSubmission(submissions, photos, list, clock);
    }
}
