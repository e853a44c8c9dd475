package org.mosaik.submission.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Proofs of work: small for one person, and much for who sends thousands. */
public class Proofs {

    /** How a proof stands. */
    public enum State {
        GOOD,
        MISSING,
        /** Made up, or of another form. */
        WRONG,
        EXPIRED,
        USED,
        /** Right, but whether it was used before cannot be said at the moment. */
        UNCHECKED
    }

    /** What became of the wish to use one. */
    enum Use {
        FIRST,
        AGAIN,
        /** The store is away, so nobody knows. */
        UNKNOWN
    }

    /** Remembers what was used, for as long as it would count. */
    interface Spent {

        /** @param by the same for the same request, so that repeating it is no second use */
        Use use(String challenge, String by, Instant expires);
    }

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);

    private final Altcha altcha;
    private final Spent spent;
    private final Duration valid;
    private final Clock clock;

    Proofs(Altcha altcha, Spent spent, Duration valid, Clock clock) {
        this.altcha = altcha;
        this.spent = spent;
        this.valid = valid;
        this.clock = clock;
    }

    public Challenge challenge(String form) {
        return altcha.challenge(form, clock.instant().plus(valid));
    }

    /** Whether it will do for somebody who is still writing; else a new challenge is due. */
    public boolean lasts(String payload, String form) {
        return genuine(payload, form)
                .filter(found -> found.expires().isAfter(clock.instant().plus(LONG_ENOUGH)))
                .isPresent();
    }

    /**
     * Looks at a proof, and uses it up if it is good.
     *
     * @param by the same for the same request, so that repeating it is no second use
     */
    public State use(String payload, String form, String by) {
        if (payload.isEmpty()) {
            return State.MISSING;
        }
        Optional<Altcha.Solution> found = genuine(payload, form);
        if (found.isEmpty()) {
            return State.WRONG;
        }
        if (!found.get().expires().isAfter(clock.instant())) {
            return State.EXPIRED;
        }
        return switch (spent.use(found.get().challenge(), by, found.get().expires())) {
            case FIRST -> State.GOOD;
            case AGAIN -> State.USED;
            case UNKNOWN -> State.UNCHECKED;
        };
    }

    private Optional<Altcha.Solution> genuine(String payload, String form) {
        return altcha.solution(payload).filter(found -> found.form().equals(form));
    }
}
