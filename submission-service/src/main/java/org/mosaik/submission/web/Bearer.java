package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in who bears a receipt's secret; whether there is a submission is told to nobody else. */
@Component
class Bearer {

    private static final String SCHEME = "Bearer ";

    private final Receipts receipts;

    Bearer(Receipts receipts) {
        this.receipts = receipts;
    }

    Receipt receipt(String id, HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(Problem.of(401, "receipt"));
        }
        Receipt receipt = receipts.open(id, header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new ProblemException(Problem.of(401, "receipt")));
        if (receipt.state() == Submission.State.ERASED) {
            throw new ProblemException(Problem.of(410, "erased"));
        }
        return receipt;
    }
}
