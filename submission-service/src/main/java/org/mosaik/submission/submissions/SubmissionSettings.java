package org.mosaik.submission.submissions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.submission}.
 *
 * @param budget how long a person waits for the broker before the store takes their story
 * @param readWithin until when editors promise to have read a story
 * @param answerWithin how long somebody who is asked for consent may take to agree
 */
@ConfigurationProperties("mosaik.submission")
public record SubmissionSettings(
        @DefaultValue("1s") Duration budget,
        @DefaultValue("5d") Duration readWithin,
        @DefaultValue("30d") Duration answerWithin) {}
