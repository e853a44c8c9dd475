package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** How a story is changed on its receipt: the form, what would be different, and only then the change. */
@Controller
@SecretAddress
@RequestMapping("/receipt/{id}/{secret}/change")
class ChangePages {

    private static final String LOOK = "look";
    private static final String EDIT = "change";

    private final Receipts receipts;
    private final Erased erased;
    private final ChangeSubmission change;
    private final KeepPhotos keepPhotos;
    private final ReceiptView view;
    private final DifferenceView difference;
    private final SeeOther seeOther;
    private final Turnstile turnstile;

    ChangePages(
            Receipts receipts,
            Erased erased,
            ChangeSubmission change,
            KeepPhotos keepPhotos,
            ReceiptView view,
            DifferenceView difference,
            SeeOther seeOther,
            Turnstile turnstile) {
        this.receipts = receipts;
        this.erased = erased;
        this.change = change;
        this.keepPhotos = keepPhotos;
        this.view = view;
        this.difference = difference;
        this.seeOther = seeOther;
        this.turnstile = turnstile;
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
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
        if (input.go().equals(EDIT)) {
            return view.showAgain(receipt, path, keepPhotos.keep(first(input)), model);
        }
        return input.go().equals(LOOK)
                ? look(receipt, path, keepPhotos.keep(first(input)), model, locale, response)
                : send(receipt, path, input, request, model, locale, response);
    }

    /** What would be different, or what has to be mended before that. */
    private String look(
            Receipt receipt, String path, Kept kept, Model model, Locale locale, HttpServletResponse response) {
        ChangeOutcome outcome = unlessAway(() -> outcome(receipt, kept.input(), locale, true));
        return outcome instanceof ChangeOutcome.Foreseen foreseen
                        && kept.findings().isEmpty()
                ? difference.show(receipt, path, kept, foreseen, model)
                : again(receipt, path, kept, outcome, model, response);
    }

    private String send(
            Receipt receipt,
            String path,
            FormInput input,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ChangeOutcome foreseen = unlessAway(() -> outcome(receipt, first(input), locale, true));
        if (!(foreseen instanceof ChangeOutcome.Foreseen known)) {
            return again(receipt, path, keepPhotos.keep(first(input)), foreseen, model, response);
        }
        FormInput agreed = known.another() ? new FormInput(input.typed().again(), input.photos()) : first(input);
        ChangeOutcome outcome = unlessAway(() -> outcome(receipt, agreed, locale, false));
        if (outcome instanceof ChangeOutcome.Changed) {
            return seeOther.to(path + "?done=changed", request);
        }
        if (outcome instanceof ChangeOutcome.Refused refused && known.another() && areConsents(refused.findings())) {
            Refusals.answer(refused.status(), response);
            return difference.show(receipt, path, keepPhotos.keep(input).with(refused.findings()), known, model);
        }
        return again(receipt, path, keepPhotos.keep(first(input)), outcome, model, response);
    }

    private static FormInput first(FormInput input) {
        return new FormInput(input.typed().first(), input.photos());
    }

    /** Everything else was in order when the page with the differences was shown. */
    private static boolean areConsents(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.field().contains("consents."));
    }

    /** The form as it was, with what stands against the change. */
    private String again(
            Receipt receipt, String path, Kept kept, ChangeOutcome outcome, Model model, HttpServletResponse response) {
        if (outcome instanceof ChangeOutcome.Withdrawn) {
            response.setStatus(409);
            return view.show(receipt, path, null, model);
        }
        ChangeOutcome.Refused refused = refusal(outcome);
        Refusals.answer(refused.status(), response);
        return view.showAgain(receipt, path, kept.with(refused.findings()), model);
    }

    private ChangeOutcome outcome(Receipt receipt, FormInput input, Locale locale, boolean onlyLook) {
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
        ChangeSubmission.Request request = new ChangeSubmission.Request(
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
                (int) Math.min(receipt.questions().size(), number(input.typed().get("answer"))));
        return onlyLook ? change.foresee(request) : change.change(request);
    }

    private static ChangeOutcome unlessAway(Supplier<ChangeOutcome> asked) {
        try {
            return asked.get();
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
        if (outcome instanceof ChangeOutcome.Foreseen) {
            return new ChangeOutcome.Refused(422, List.of());
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
