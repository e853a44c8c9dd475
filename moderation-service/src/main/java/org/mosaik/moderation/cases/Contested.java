package org.mosaik.moderation.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Submission;

/** A rejection that its person may contest: then somebody else decides than who rejected, and nobody else does anything. */
public abstract class Contested extends Claimable {

    /** Tells the queue that somebody waits for another pair of eyes. */
    static final Case.Finding APPEAL = new Case.Finding("appeal", null);

    private Submission.@Nullable Appeal appeal;

    /** As long as the rejection stands, or is contested. */
    private @Nullable String rejectedBy;

    Contested(String id) {
        super(id);
    }

    /** Whether a rejection was contested, and nobody has answered yet. */
    public boolean isContested() {
        return rejectedBy != null && verdict().isUndecided();
    }

    /** Whether it is this one's rejection that others have to look at. */
    public boolean isContestedBy(String editor) {
        return isContested() && editor.equals(rejectedBy);
    }

    @Override
    Answer claim(String editor, Duration lease, Instant now) {
        return isContestedBy(editor) ? Answer.CONTESTED : super.claim(editor, lease, now);
    }

    @Override
    @Nullable
    Answer refusal(Editor editor, boolean fits) {
        return isContestedBy(editor.name()) ? Answer.CONTESTED : super.refusal(editor, fits);
    }

    /** Of what was rejected before it was noted by whom, anybody decides. */
    void contest() {
        rejectedBy = rejectedBy == null ? Step.NOBODY : rejectedBy;
    }

    void rejected(@Nullable String by) {
        rejectedBy = by;
    }

    /** Nothing is left that could be contested. */
    void settled() {
        rejectedBy = null;
    }

    /** It quotes the story, so it goes with it. */
    void forgetAppeal() {
        settled();
        heard(null);
    }

    void heard(Submission.@Nullable Appeal newer) {
        appeal = newer;
    }

    /** Why, in the person's own words; absent if nothing was ever contested. */
    public Submission.@Nullable Appeal appeal() {
        return appeal;
    }

    @Nullable
    String rejectedBy() {
        return rejectedBy;
    }
}
