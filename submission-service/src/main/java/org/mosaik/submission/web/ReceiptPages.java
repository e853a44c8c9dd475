package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.submission.links.RenewReceipt;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.EraseSubmission;
import org.mosaik.submission.submissions.WithdrawSubmission;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** What the holder of a receipt link sees and can do; the address is the secret, so nobody keeps or passes on these pages. */
@Controller
@SecretAddress
@RequestMapping("/receipt/{id}/{secret}")
class ReceiptPages {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Receipts receipts;
    private final Erased erased;
    private final WithdrawSubmission withdraw;
    private final EraseSubmission erase;
    private final RenewReceipt renew;
    private final ReceiptView view;
    private final EverythingZip zip;
    private final SeeOther seeOther;
    private final Turnstile turnstile;

    ReceiptPages(
            Receipts receipts,
            Erased erased,
            WithdrawSubmission withdraw,
            EraseSubmission erase,
            RenewReceipt renew,
            ReceiptView view,
            EverythingZip zip,
            SeeOther seeOther,
            Turnstile turnstile) {
        this.receipts = receipts;
        this.erased = erased;
        this.withdraw = withdraw;
        this.erase = erase;
        this.renew = renew;
        this.view = view;
        this.zip = zip;
        this.seeOther = seeOther;
        this.turnstile = turnstile;
    }

    @GetMapping
    String read(
            @PathVariable String id,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Receipt receipt = open(id, secret);
        return view.show(receipt, "/receipt/" + id + "/" + secret, done, model);
    }

    @GetMapping(path = "/everything.zip", produces = "application/zip")
    void everything(@PathVariable String id, @PathVariable String secret, HttpServletResponse response)
            throws IOException {
        Receipt receipt = open(id, secret);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"mosaik-" + id + ".zip\"");
        zip.write(receipt, response.getOutputStream());
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String id, @PathVariable String secret, NativeWebRequest request) {
        open(id, secret);
        withdraw.withdraw(id);
        return seeOther.to("/receipt/" + id + "/" + secret, request);
    }

    /** Links that were sent before lead nowhere from now on. */
    @PostMapping("/renew")
    String renew(@PathVariable String id, @PathVariable String secret, NativeWebRequest request, Locale locale) {
        open(id, secret);
        String fresh = renew.renew(id, locale).orElseThrow(() -> new ProblemException(Problem.unavailable(SOON)));
        return seeOther.to(fresh + "?done=renewed", request);
    }

    @PostMapping("/erase")
    String erase(@PathVariable String id, @PathVariable String secret, NativeWebRequest request) {
        open(id, secret);
        erase.erase(id);
        return seeOther.to("/receipt/" + id + "/" + secret, request);
    }

    private Receipt open(String id, String secret) {
        return erased.unless(receipts.open(id, secret).orElseThrow(() -> turnstile.wrongSecret(Problem.notFound())));
    }
}
