package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mosaik.events.Decision;

/** Has a rejection looked at by somebody else, on its person's wish: free of charge, once, for half a year. */
public class ContestDecision {

    private final Submissions submissions;
    private final Clock clock;

    ContestDecision(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @return whether it could be contested; absent as long as the story has not arrived here */
    public Optional<Boolean> contest(String id, Decision rejection, String words) {
        return submissions.change(
                id,
                document -> document.contest(rejection, words, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
