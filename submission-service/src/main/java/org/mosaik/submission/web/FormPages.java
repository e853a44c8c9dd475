package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.CreateOutcome;
import org.mosaik.submission.submissions.CreateSubmission;
import org.mosaik.web.form.FormErrors;
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

/** The form in which a story is told. */
@Controller
class FormPages {

    /** A campaign's id, but none of the pages that every site has. */
    private static final String CAMPAIGN =
            "/{campaign:(?!imprint$|privacy$|accessibility$|plain-language$|error$)[a-z0-9-]{1,80}}";

    private final Campaigns campaigns;
    private final CreateSubmission create;
    private final Receipts receipts;
    private final FormFields fields;
    private final Sentences sentences;
    private final SeeOther seeOther;

    FormPages(
            Campaigns campaigns,
            CreateSubmission create,
            Receipts receipts,
            FormFields fields,
            Sentences sentences,
            SeeOther seeOther) {
        this.campaigns = campaigns;
        this.create = create;
        this.receipts = receipts;
        this.fields = fields;
        this.sentences = sentences;
        this.seeOther = seeOther;
    }

    /** One kind of story that a campaign asks for. */
    record KindLink(String kind, String label, boolean current) {}

    @GetMapping(CAMPAIGN)
    String form(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String kind,
            Model model,
            Locale locale) {
        Campaign asked = find(campaign);
        return show(
                asked, kind(asked, kind), TypedForm.empty(locale.toLanguageTag()), FormErrors.none(), model, locale);
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
        CreateOutcome outcome = create(asked, kind, input, locale);
        if (outcome instanceof CreateOutcome.Taken taken) {
            return seeOther.to(receipts.firstPath(taken.submission().id()), request);
        }
        CreateOutcome.Refused refused = (CreateOutcome.Refused) outcome;
        response.setStatus(refused.status());
        FormErrors errors = sentences.errors(refused.findings());
        if (refused.status() == 503) {
            response.setHeader("Retry-After", "5");
        } else if (input.photo() != null && errors.on("photo") == null) {
            errors = sentences.errors(with(refused.findings(), Finding.of("photo", "photo.choose-again")));
        }
        return show(asked, kind, input.typed(), errors, model, locale);
    }

    private static List<Finding> with(List<Finding> findings, Finding one) {
        return Stream.concat(findings.stream(), Stream.of(one)).toList();
    }

    /** While nothing can be taken the form comes back as it was. */
    private CreateOutcome create(Campaign campaign, KindDefinition kind, FormInput input, Locale locale) {
        if (campaign.state() != Campaign.State.OPEN) {
            return new CreateOutcome.Refused(422, List.of(Finding.of("submission", "campaign-closed")));
        }
        if (input.typed().hasForeign(campaign, kind)) {
            return new CreateOutcome.Refused(422, List.of(Finding.of("submission", "unknown")));
        }
        try {
            return create.create(new CreateSubmission.Request(
                    campaign,
                    input.typed().draft(campaign, kind, locale.toLanguageTag(), input.photo() != null, null),
                    input.photo(),
                    null));
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new CreateOutcome.Refused(503, List.of(Finding.of("submission", "unavailable")));
        }
    }

    private String show(
            Campaign campaign, KindDefinition kind, TypedForm typed, FormErrors errors, Model model, Locale locale) {
        String language = locale.toLanguageTag();
        model.addAttribute(CampaignPages.page(campaign, language));
        model.addAttribute("campaign", campaign.id());
        model.addAttribute("title", campaign.in(language, campaign.title()));
        model.addAttribute("sentence", campaign.in(language, campaign.sentence()));
        if (campaign.state() != Campaign.State.OPEN && errors.isEmpty()) {
            return "closed";
        }
        model.addAttribute("kind", kind.kind().name());
        model.addAttribute(
                "kinds",
                campaign.kinds().stream()
                        .map(each -> new KindLink(
                                each.kind().name(), campaign.in(language, each.label()), each.kind() == kind.kind()))
                        .toList());
        model.addAttribute("errors", errors);
        model.addAttribute("form", fields.of(campaign, kind, typed, errors, false));
        return "form";
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
