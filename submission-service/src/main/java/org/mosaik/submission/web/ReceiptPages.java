package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Content;
import org.mosaik.events.Submission;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.ChangeOutcome;
import org.mosaik.submission.submissions.ChangeSubmission;
import org.mosaik.submission.submissions.EraseSubmission;
import org.mosaik.submission.submissions.WithdrawSubmission;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** What the holder of a receipt link sees and can do; the address is the secret, so nobody keeps or passes on these pages. */
@Controller
@RequestMapping("/receipt/{id}/{secret}")
class ReceiptPages {

    private final Receipts receipts;
    private final Erased erased;
    private final ChangeSubmission change;
    private final WithdrawSubmission withdraw;
    private final EraseSubmission erase;
    private final KeepPhotos keepPhotos;
    private final ReceiptView view;
    private final EverythingZip zip;
    private final SeeOther seeOther;
    private final Turnstile turnstile;

    ReceiptPages(
            Receipts receipts,
            Erased erased,
            ChangeSubmission change,
            WithdrawSubmission withdraw,
            EraseSubmission erase,
            KeepPhotos keepPhotos,
            ReceiptView view,
            EverythingZip zip,
            SeeOther seeOther,
            Turnstile turnstile) {
        this.receipts = receipts;
        this.erased = erased;
        this.change = change;
        this.withdraw = withdraw;
        this.erase = erase;
        this.keepPhotos = keepPhotos;
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
        return view.show(receipt, "/receipt/" + id + "/" + secret, "changed".equals(done), model);
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

    @PostMapping("/erase")
    String erase(@PathVariable String id, @PathVariable String secret, NativeWebRequest request) {
        open(id, secret);
        erase.erase(id);
        return seeOther.to("/receipt/" + id + "/" + secret, request);
    }

    @PostMapping(
            path = "/change",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    String change(
            @PathVariable String id,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> parameters,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Receipt receipt = open(id, secret);
        String path = "/receipt/" + id + "/" + secret;
        FormInput input = FormInput.read(parameters, request);
        Optional<Duration> wait = keepPhotos.wait(input);
        if (wait.isPresent()) {
            Refusals.wait(wait.get(), response);
            Kept without = new Kept(input.withoutSent(), List.of(Refusals.TOO_MANY_PHOTOS));
            return view.showAgain(receipt, path, without, model);
        }
        if (TypedPhotos.isButton(input.go())) {
            Kept arranged = keepPhotos.arrange(input);
            response.setStatus(arranged.findings().isEmpty() ? 200 : 422);
            return view.showAgain(receipt, path, arranged, model);
        }
        if (TypedPeople.isButton(input.go())) {
            TypedForm typed = TypedPeople.after(input.go(), input.typed(), ReceiptView.highest(receipt));
            return view.showAgain(receipt, path, keepPhotos.keep(input).with(typed), model);
        }
        ChangeOutcome outcome = change(receipt, input, locale);
        if (outcome instanceof ChangeOutcome.Changed) {
            return seeOther.to(path + "?done=changed", request);
        }
        if (outcome instanceof ChangeOutcome.Withdrawn) {
            response.setStatus(409);
            return view.show(open(id, secret), path, false, model);
        }
        ChangeOutcome.Refused refused = refusal(outcome);
        Refusals.answer(refused.status(), response);
        Kept kept = keepPhotos.keep(input).with(refused.findings());
        return view.showAgain(open(id, secret), path, kept, model);
    }

    private ChangeOutcome change(Receipt receipt, FormInput input, Locale locale) {
        Campaign campaign = receipt.campaign();
        Content content = receipt.story() == null ? null : receipt.story().content();
        if (campaign == null || content == null) {
            return receipt.state() == Submission.State.RECEIVED
                    ? new ChangeOutcome.OnItsWay()
                    : new ChangeOutcome.Withdrawn();
        }
        KindDefinition kind = campaign.kind(content.kind()).orElse(null);
        if (kind == null || input.typed().hasForeign(campaign, kind)) {
            return new ChangeOutcome.Refused(422, List.of(Finding.of("submission", "unknown")));
        }
        try {
            return change.change(new ChangeSubmission.Request(
                    receipt.id(),
                    number(input.typed().get("revision")),
                    campaign,
                    input.typed()
                            .draft(
                                    campaign,
                                    kind,
                                    locale.toLanguageTag(),
                                    input.photos().all(),
                                    content),
                    (int) Math.min(
                            receipt.questions().size(), number(input.typed().get("answer")))));
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new ChangeOutcome.Refused(503, List.of(Finding.of("submission", "unavailable")));
        }
    }

    private static ChangeOutcome.Refused refusal(ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Refused refused) {
            return refused;
        }
        return outcome instanceof ChangeOutcome.Stale
                ? new ChangeOutcome.Refused(412, List.of(Finding.of("submission", "stale")))
                : new ChangeOutcome.Refused(503, List.of(Finding.of("submission", "unavailable")));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private Receipt open(String id, String secret) {
        return erased.unless(receipts.open(id, secret).orElseThrow(() -> turnstile.wrongSecret(Problem.notFound())));
    }
}
