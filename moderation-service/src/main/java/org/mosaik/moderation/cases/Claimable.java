package org.mosaik.moderation.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;

/** What one editor at a time works on. Claims stay in the house: they change no revision, and nobody hears of them. */
public abstract class Claimable extends Recorded {

    private Claim claim = Claim.NONE;

    /** Whether an editor has seen the story as it is. */
    private boolean looked;

    Claimable(String id) {
        super(id);
    }

    public abstract Verdict verdict();

    public Case.State state() {
        return verdict().state();
    }

    /** Nobody else decides it until the lease is over; who has it already, has it for longer. */
    Answer claim(String editor, Duration lease, Instant now) {
        if (!awaitsEditor()) {
            return Answer.WRONG_STATE;
        }
        if (claim.keepsOut(editor, now)) {
            return Answer.CLAIMED;
        }
        claim = claim.by(editor, now, now.plus(lease));
        looked = true;
        touched();
        return Answer.DONE;
    }

    @Override
    void record(@Nullable String campaign, Step step) {
        looked = true;
        super.record(campaign, step);
    }

    boolean isLookedAt() {
        return looked;
    }

    /** It is another one now. */
    void nobodyHasLooked() {
        looked = false;
    }

    Answer letGo(String editor) {
        if (!claim.isOf(editor)) {
            return Answer.CLAIM_LOST;
        }
        endClaim();
        touched();
        return Answer.DONE;
    }

    void endClaim() {
        claim = claim.ended();
    }

    boolean isAsSeen(Seen seen) {
        return seen.revision() == revision();
    }

    /** Whether there is anything to do about it. */
    boolean awaitsEditor() {
        return verdict().isUndecided();
    }

    /** Why the editor may not act; null if nothing is in the way. */
    @Nullable
    Answer refusal(Editor editor, boolean fits) {
        Answer claimed = claim.refusal(editor);
        if (claimed != null) {
            return claimed;
        }
        if (!isAsSeen(editor.seen())) {
            return Answer.STALE;
        }
        return fits ? null : Answer.WRONG_STATE;
    }

    public Claim claim() {
        return claim;
    }
}
