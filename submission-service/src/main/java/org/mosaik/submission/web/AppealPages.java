package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.mosaik.events.Decision;
import org.mosaik.submission.forms.CheckAppeal;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.ContestDecision;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** How a rejection is contested, on the receipt. */
@Controller
@SecretAddress
@RequestMapping("/receipt/{id}/{secret}/appeal")
class AppealPages {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Receipts receipts;
    private final Erased erased;
    private final ContestDecision contest;
    private final ReceiptView view;
    private final SeeOther seeOther;
    private final Turnstile turnstile;

    AppealPages(
            Receipts receipts,
            Erased erased,
            ContestDecision contest,
            ReceiptView view,
            SeeOther seeOther,
            Turnstile turnstile) {
        this.receipts = receipts;
        this.erased = erased;
        this.contest = contest;
        this.view = view;
        this.seeOther = seeOther;
        this.turnstile = turnstile;
    }

    /** @param decision revision of the one that its person was looking at */
    @PostMapping
    String contest(
            @PathVariable String id,
            @PathVariable String secret,
            @RequestParam(defaultValue = "0") String decision,
            @RequestParam(name = CheckAppeal.FIELD, defaultValue = "") String typed,
            NativeWebRequest request,
            Model model,
            HttpServletResponse response) {
        Receipt receipt =
                erased.unless(receipts.open(id, secret).orElseThrow(() -> turnstile.wrongSecret(Problem.notFound())));
        String path = "/receipt/" + id + "/" + secret;
        CheckAppeal checked = CheckAppeal.check(typed);
        if (!checked.findings().isEmpty()) {
            response.setStatus(422);
            return view.showAppealAgain(receipt, path, typed, checked.findings(), model);
        }
        if (isContested(receipt, decision, checked.words())) {
            return seeOther.to(path + "?done=appealed", request);
        }
        response.setStatus(409);
        List<Finding> late = List.of(Finding.of(CheckAppeal.FIELD, "appeal.late"));
        return view.showAppealAgain(receipt, path, typed, late, model);
    }

    private boolean isContested(Receipt receipt, String seen, String words) {
        Decision known = receipt.decision();
        return known != null
                && seen.equals(String.valueOf(known.revision()))
                && contest.contest(receipt.id(), known, words)
                        .orElseThrow(() -> new ProblemException(Problem.unavailable(SOON)));
    }
}
