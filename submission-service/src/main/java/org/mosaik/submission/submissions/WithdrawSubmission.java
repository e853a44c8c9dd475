package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes everything back: as easy as handing it in, whatever state it is in, and tried until it holds. */
public class WithdrawSubmission {

    private final Submissions submissions;
    private final Clock clock;

    WithdrawSubmission(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    public SubmissionDocument withdraw(String id) {
        return Insist.on(() -> submissions.withdraw(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
