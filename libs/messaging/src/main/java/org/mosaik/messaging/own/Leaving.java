package org.mosaik.messaging.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the earlier records of a document have left the log.
 *
 * @param since when it was changed so that they have to
 * @param goneAt when they were seen to be gone
 */
record Leaving(Instant since, State state, @Nullable Instant goneAt) {

    enum State {
        /** For the broker's lag of compaction. */
        WAITING,
        /** The document was announced once more, and compaction can do its work. */
        REPEATED,
        GONE
    }

    static Leaving since(Instant now) {
        return new Leaving(now, State.WAITING, null);
    }

    Leaving repeated() {
        return state == State.WAITING ? new Leaving(since, State.REPEATED, null) : this;
    }

    Leaving again() {
        return state == State.REPEATED ? new Leaving(since, State.WAITING, null) : this;
    }

    Leaving gone(Instant now) {
        return state == State.REPEATED ? new Leaving(since, State.GONE, now) : this;
    }
}
