package org.mosaik.messaging.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;

/** An owned document as small as one can be: announced on two topics, as a case is. */
class Sample extends Owned {

    /** As a basis: no snapshot can be made of it. */
    static final long BROKEN = 666;

    /** As a basis: whoever tries has no memory left. */
    static final long FATAL = 667;

    private String outcome = Decision.Outcome.OPEN.name();
    private long basis = 1;

    Sample(String id) {
        super(id);
    }

    void decide(Decision.Outcome decided, long onBasis, Instant now) {
        outcome = decided.name();
        basis = onBasis;
        changed(Facts.CASE_APPROVED, now, Topic.DECISIONS);
    }

    void forget(Instant now) {
        outcome = Decision.Outcome.ERASED.name();
        takenBack(Facts.CASE_ERASED, now, Topic.DECISIONS);
    }

    void lease() {
        touched();
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    Decision decision() {
        if (basis == BROKEN) {
            throw new IllegalStateException("a bug, for a test");
        }
        if (basis == FATAL) {
            throw new OutOfMemoryError("for a test");
        }
        return new Decision(
                id(),
                revisionOn(Topic.DECISIONS),
                basis,
                Decision.Outcome.valueOf(outcome),
                null,
                null,
                null,
                java.util.List.of(),
                java.util.List.of(),
                null);
    }

    void restore(Decision decision) {
        outcome = decision.outcome().name();
        basis = decision.basis();
    }

    @Nullable
    Case asCase() {
        return null;
    }
}
