package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Origin;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.CreateOutcome;
import org.mosaik.submission.submissions.CreateSubmission;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** The form in which a story is told: step by step on a phone, as a whole on a wide screen, shown before it is sent. */
@Controller
class FormPages {

    /** A campaign's id, but none of the pages that every site has. */
    private static final String CAMPAIGN =
            "/{campaign:(?!imprint$|privacy$|accessibility$|plain-language$|error$)[a-z0-9-]{1,80}}";

    private final Campaigns campaigns;
    private final CreateSubmission create;
    private final Receipts receipts;
    private final KeepPhotos keepPhotos;
    private final FormView view;
    private final SaveForLater later;
    private final SeeOther seeOther;
    private final Turnstile turnstile;
    private final Entrance entrance;

    FormPages(
            Campaigns campaigns,
            CreateSubmission create,
            Receipts receipts,
            KeepPhotos keepPhotos,
            FormView view,
            SaveForLater later,
            SeeOther seeOther,
            Turnstile turnstile,
            Entrance entrance) {
        this.campaigns = campaigns;
        this.create = create;
        this.receipts = receipts;
        this.keepPhotos = keepPhotos;
        this.view = view;
        this.later = later;
        this.seeOther = seeOther;
        this.turnstile = turnstile;
        this.entrance = entrance;
    }

    @GetMapping(CAMPAIGN)
    String form(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String kind,
            Model model,
            Locale locale) {
        Campaign asked = find(campaign);
        return view.fresh(asked, kind(asked, kind), model, locale);
    }

    @PostMapping(
            path = CAMPAIGN,
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    String send(
            @PathVariable String campaign,
            @RequestParam MultiValueMap<String, String> parameters,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Campaign asked = find(campaign);
        FormInput input = FormInput.read(parameters, request);
        KindDefinition kind = kind(asked, input.typed().get("kind"));
        List<Finding> hopeless = hopeless(asked, kind, input);
        if (!hopeless.isEmpty()) {
            return again(asked, kind, new Kept(input, hopeless), 422, model, response);
        }
        Optional<Kept> waiting = turnedAway(input, response);
        if (waiting.isPresent()) {
            return view.whole(asked, kind, waiting.get(), model);
        }
        String go = input.go();
        if (go.equals("send")) {
            return handIn(asked, kind, input, request, model, locale, response);
        }
        if (TypedPhotos.isButton(go)) {
            return view.photos(asked, kind, keepPhotos.arrange(input), model, response);
        }
        Kept kept = keepPhotos.keep(input);
        if (TypedPeople.isButton(go)) {
            return view.people(
                    asked, kind, kept.with(TypedPeople.after(go, kept.input().typed(), 0)), model);
        }
        return switch (go) {
            case "next", "back" ->
                view.step(asked, kind, kept, go.equals("next"), check(asked, kind, kept, locale), model, response);
            case "later" -> later.save(asked, kind, kept, model, locale, response);
            case "change" -> view.whole(asked, kind, kept, model);
            default -> look(asked, kind, kept, model, locale, response);
        };
    }

    /** What is kept for who has to wait; empty for everybody else. */
    private Optional<Kept> turnedAway(FormInput input, HttpServletResponse response) {
        Optional<Duration> photo = keepPhotos.wait(input);
        photo.ifPresent(wait -> Refusals.wait(wait, response));
        if (photo.isPresent()) {
            return Optional.of(new Kept(input.withoutSent(), List.of(Refusals.TOO_MANY_PHOTOS)));
        }
        boolean counts = List.of("send", "later").contains(input.go());
        Optional<Duration> story = counts ? turnstile.wait(Act.STORY) : Optional.empty();
        story.ifPresent(wait -> Refusals.wait(wait, response));
        return story.map(wait -> keepPhotos.keep(input).with(List.of(Refusals.TOO_MANY)));
    }

    private static List<Finding> hopeless(Campaign campaign, KindDefinition kind, FormInput input) {
        if (campaign.state() != Campaign.State.OPEN) {
            return List.of(Finding.of("submission", "campaign-closed"));
        }
        return input.typed().hasForeign(campaign, kind) ? List.of(Finding.of("submission", "unknown")) : List.of();
    }

    private String handIn(
            Campaign campaign,
            KindDefinition kind,
            FormInput input,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Draft draft = draft(campaign, kind, input, locale);
        List<Finding> wrong = CheckDraft.findings(campaign, draft);
        return wrong.isEmpty()
                ? letIn(campaign, kind, draft, input, request, model, response)
                : refused(campaign, kind, input, new CreateOutcome.Refused(422, wrong), model, response);
    }

    private String letIn(
            Campaign campaign,
            KindDefinition kind,
            Draft draft,
            FormInput input,
            NativeWebRequest request,
            Model model,
            HttpServletResponse response) {
        CreateOutcome outcome = entrance.person(campaign, input.typed())
                .map(origin -> create(campaign, draft, origin))
                .orElseGet(() -> new CreateOutcome.Refused(422, List.of(Finding.of("submission", "proof"))));
        if (outcome instanceof CreateOutcome.Taken taken) {
            later.handedIn(input.typed());
            return seeOther.to(receipts.firstPath(taken.submission().id()), request);
        }
        return refused(campaign, kind, input.withoutProof(), (CreateOutcome.Refused) outcome, model, response);
    }

    private String refused(
            Campaign campaign,
            KindDefinition kind,
            FormInput input,
            CreateOutcome.Refused refused,
            Model model,
            HttpServletResponse response) {
        return again(
                campaign, kind, keepPhotos.keep(input).with(refused.findings()), refused.status(), model, response);
    }

    /** How it will look, or what has to be mended before that. */
    private String look(
            Campaign campaign,
            KindDefinition kind,
            Kept kept,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CheckedDraft checked = CheckDraft.check(campaign, draft(campaign, kind, kept.input(), locale));
        if (checked instanceof CheckedDraft.Sound sound && kept.findings().isEmpty()) {
            return view.preview(campaign, create.preview(campaign, sound), sound, kept.input(), model);
        }
        List<Finding> findings = checked instanceof CheckedDraft.Unsound unsound ? unsound.findings() : List.of();
        return again(campaign, kind, kept.with(findings), 422, model, response);
    }

    private static List<Finding> check(Campaign campaign, KindDefinition kind, Kept kept, Locale locale) {
        return CheckDraft.findings(campaign, draft(campaign, kind, kept.input(), locale));
    }

    private String again(
            Campaign campaign, KindDefinition kind, Kept kept, int status, Model model, HttpServletResponse response) {
        Refusals.answer(status, response);
        return view.whole(campaign, kind, kept, model);
    }

    private static Draft draft(Campaign campaign, KindDefinition kind, FormInput input, Locale locale) {
        return input.typed()
                .draft(campaign, kind, locale.toLanguageTag(), input.photos().all(), null);
    }

    /** While nothing can be taken the form comes back as it was. */
    private CreateOutcome create(Campaign campaign, Draft draft, Origin origin) {
        try {
            return create.create(new CreateSubmission.Request(campaign, draft, null, origin));
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new CreateOutcome.Refused(503, List.of(Finding.of("submission", "unavailable")));
        }
    }

    private Campaign find(String id) {
        return campaigns
                .find(id)
                .filter(campaign -> !campaign.kinds().isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static KindDefinition kind(Campaign campaign, @Nullable String name) {
        return campaign.kinds().stream()
                .filter(each -> each.kind().name().equals(name))
                .findFirst()
                .orElseGet(() -> campaign.kinds().get(0));
    }
}
