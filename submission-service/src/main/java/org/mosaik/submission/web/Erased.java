package org.mosaik.submission.web;

import java.time.Instant;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** What the holder of a receipt is told once everything is deleted: that it is, and nothing of what it was. */
@Component
class Erased {

    private final Texts texts;

    Erased(Texts texts) {
        this.texts = texts;
    }

    /** @throws ProblemException 410, if nothing is left */
    Receipt unless(Receipt receipt) {
        if (receipt.state() != Submission.State.ERASED) {
            return receipt;
        }
        Instant checked = receipt.story() == null ? null : receipt.story().leftLogAt();
        throw new ProblemException(
                checked == null ? Problem.of(410, "erased") : Problem.of(410, "erased-from-log", texts.day(checked)));
    }
}
