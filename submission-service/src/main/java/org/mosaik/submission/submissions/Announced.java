package org.mosaik.submission.submissions;

import org.jspecify.annotations.Nullable;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;

/** What is announced of a submission; nothing but its document is in it. */
final class Announced {

    private Announced() {}

    /** Absent before it was received. */
    static @Nullable Submission submission(SubmissionDocument story) {
        long revision = story.revisionOn(Topic.SUBMISSIONS);
        if (revision == 0) {
            return null;
        }
        return story.state() == Submission.State.ERASED
                ? Submission.erased(story.id(), revision)
                : new Submission(
                        story.id(),
                        revision,
                        story.state(),
                        story.campaign(),
                        story.content(),
                        story.contacts(),
                        story.receivedAt(),
                        story.receiptGeneration(),
                        story.answeredQuestions(),
                        story.origin(),
                        story.onBehalf(),
                        story.appeal());
    }

    /** Absent as long as nothing was taken back. */
    static @Nullable Withdrawal withdrawal(SubmissionDocument story) {
        long revision = story.revisionOn(Topic.WITHDRAWALS);
        if (revision == 0) {
            return null;
        }
        return story.state() == Submission.State.ERASED
                ? Withdrawal.erased(story.id(), revision)
                : new Withdrawal(story.id(), revision, Withdrawal.State.ACTIVE, story.withdrawals());
    }
}
