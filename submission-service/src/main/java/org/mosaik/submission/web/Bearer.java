package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
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
    private final Erased erased;
    private final Turnstile turnstile;

    Bearer(Receipts receipts, Erased erased, Turnstile turnstile) {
        this.receipts = receipts;
        this.erased = erased;
        this.turnstile = turnstile;
    }

    Receipt receipt(String id, HttpServletRequest request) {
        String secret = BearerToken.in(request).orElseThrow(() -> new ProblemException(Problem.of(401, "receipt")));
        return erased.unless(
                receipts.open(id, secret).orElseThrow(() -> turnstile.wrongSecret(Problem.of(401, "receipt"))));
    }
}
