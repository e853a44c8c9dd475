package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.web.guard.BearerToken;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Lets in who bears a receipt's secret; whether there is a submission is told to nobody else. */
@Component
class Bearer {

    private final Receipts receipts;
    private final Turnstile turnstile;

    Bearer(Receipts receipts, Turnstile turnstile) {
        this.receipts = receipts;
        this.turnstile = turnstile;
    }

    Receipt receipt(String id, HttpServletRequest request) {
        String secret = BearerToken.in(request).orElseThrow(() -> new ProblemException(Problem.of(401, "receipt")));
        Receipt receipt =
                receipts.open(id, secret).orElseThrow(() -> turnstile.wrongSecret(Problem.of(401, "receipt")));
        if (receipt.state() == Submission.State.ERASED) {
            throw new ProblemException(Problem.of(410, "erased"));
        }
        return receipt;
    }
}
