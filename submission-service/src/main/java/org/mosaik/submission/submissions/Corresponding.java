package org.mosaik.submission.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;

/** What people say to the editors after they handed in: answers to questions, and that a rejection is wrong. */
public abstract class Corresponding extends Owned {

    private int answeredQuestions;

    /** Revision at which there was last something new to read; a store that is rebuilt has forgotten it. */
    private long spokeAt;

    private Submission.@Nullable Appeal appeal;

    Corresponding(String id) {
        super(id);
    }

    public abstract Submission.State state();

    /** Once the revision is that of what was said. */
    void spoke(int answered) {
        answeredQuestions = answered;
        spokeAt = revisionOn(Topic.SUBMISSIONS);
    }

    /**
     * Has a rejection looked at by somebody else: once each, as long as there is time.
     *
     * @return whether it can be contested
     */
    boolean contest(Decision rejection, String words, Instant now) {
        boolean contestable = isContestable(rejection, now);
        if (contestable) {
            changed(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
            appeal = new Submission.Appeal(rejection.revision(), words, now);
        }
        return contestable;
    }

    public boolean isContestable(Decision rejection, Instant now) {
        return state() == Submission.State.RECEIVED
                && !hasSpokenSince(rejection)
                && rejection.contestableUntil().filter(now::isBefore).isPresent();
    }

    /** Whether editors have something to read that they did not decide about; links made anew are nothing to read. */
    public boolean hasSpokenSince(Decision decision) {
        return spokeAt > decision.basis() || (appeal != null && appeal.decision() == decision.revision());
    }

    void restoreCorrespondence(Submission known) {
        answeredQuestions = known.answeredQuestions();
        appeal = known.appeal();
    }

    void forgetAppeal() {
        appeal = null;
    }

    void forgetCorrespondence() {
        answeredQuestions = 0;
        appeal = null;
    }

    public int answeredQuestions() {
        return answeredQuestions;
    }

    public Submission.@Nullable Appeal appeal() {
        return appeal;
    }
}
