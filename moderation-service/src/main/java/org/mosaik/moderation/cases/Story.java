package org.mosaik.moderation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Submission;

/**
 * What was handed in, as far as a case keeps it: how to reach its people stays with the submission.
 *
 * @param content absent in a store that is being rebuilt, and once it was taken back
 * @param reachable whether a question to the submitter can go out by mail
 */
public record Story(
        @Nullable String campaign,
        @Nullable Content content,
        @Nullable Instant receivedAt,
        boolean reachable,
        int answeredQuestions) {

    static final Story UNKNOWN = new Story(null, null, null, false, 0);

    static Story of(Submission submission) {
        return new Story(
                submission.campaign(),
                submission.content(),
                submission.receivedAt(),
                submission
                        .submitter()
                        .filter(contact -> contact.email() != null)
                        .isPresent(),
                submission.answeredQuestions());
    }

    boolean saysTheSameAs(Story other) {
        return content != null && other.content != null && content.saysTheSameAs(other.content);
    }

    Story withoutContent() {
        return new Story(campaign, null, receivedAt, false, answeredQuestions);
    }
}
