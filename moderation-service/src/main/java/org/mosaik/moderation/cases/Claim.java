package org.mosaik.moderation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case, and until when.
 *
 * @param token grows with every new holder, also over a store that forgot: what an earlier one still sends is refused
 * @param editor who has it, or had it last; {@link #NOBODY} if it was given back
 */
public record Claim(long token, String editor, Instant until) {

    static final Claim NONE = new Claim(0, Claim.NOBODY, Instant.EPOCH);

    private static final String NOBODY = "";

    public boolean isOf(String someone) {
        return editor.equals(someone);
    }

    /** Whether somebody else is at work. */
    public boolean keepsOut(String someone, Instant now) {
        return now.isBefore(until) && !isOf(someone);
    }

    /** Whoever has it goes on having it, also after a pause, if nobody else came in between. */
    Claim by(String someone, Instant now, Instant end) {
        return new Claim(isOf(someone) ? token : Math.max(token + 1, now.toEpochMilli()), someone, end);
    }

    Claim ended() {
        return new Claim(token, NOBODY, Instant.EPOCH);
    }

    /** Why an action has to wait or comes too late; null if it does neither. */
    @Nullable
    Answer refusal(Editor someone) {
        if (keepsOut(someone.name(), someone.now())) {
            return Answer.CLAIMED;
        }
        Long held = someone.seen().claim();
        return held == null || held == token ? null : Answer.CLAIM_LOST;
    }
}
