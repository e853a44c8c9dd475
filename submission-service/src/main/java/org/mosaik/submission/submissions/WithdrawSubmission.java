package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.mosaik.messaging.own.Conflict;

/** Takes everything back: as easy as handing it in, whatever state it is in, and tried until it holds. */
public class WithdrawSubmission {

    private static final int TRIES = 5;

    private final Submissions submissions;
    private final Clock clock;

    WithdrawSubmission(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    public SubmissionDocument withdraw(String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return submissions.withdraw(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            } catch (Conflict manyWriters) {
                if (attempt == TRIES) {
                    throw manyWriters;
                }
            }
        }
    }
}
