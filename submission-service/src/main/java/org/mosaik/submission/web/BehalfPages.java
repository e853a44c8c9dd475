package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.Behalf;
import org.mosaik.submission.submissions.CreateOutcome;
import org.mosaik.submission.submissions.CreateSubmission;
import org.mosaik.submission.web.BehalfForm.Entered;
import org.mosaik.submission.web.BehalfPass.Address;
import org.mosaik.submission.web.BehalfPass.Open;
import org.mosaik.submission.web.KeepPhotos.Kept;
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

/** Where an editor enters a story for somebody else: the questions and checks of the form, and what was signed on paper. */
@Controller
@SecretAddress
@RequestMapping("/on-behalf/{campaign}/{editor}/{until:\\d{1,18}}/{signature}")
class BehalfPages {

    private final BehalfPass pass;
    private final CreateSubmission create;
    private final KeepPhotos keepPhotos;
    private final BehalfView view;
    private final Receipts receipts;
    private final BehalfForm form;
    private final SeeOther seeOther;

    BehalfPages(
            BehalfPass pass,
            CreateSubmission create,
            KeepPhotos keepPhotos,
            BehalfView view,
            Receipts receipts,
            BehalfForm form,
            SeeOther seeOther) {
        this.pass = pass;
        this.create = create;
        this.keepPhotos = keepPhotos;
        this.view = view;
        this.receipts = receipts;
        this.form = form;
        this.seeOther = seeOther;
    }

    @GetMapping
    String form(Address address, @RequestParam(required = false) @Nullable String kind, Model model, Locale locale) {
        Open open = pass.open(address);
        return view.fresh(open, kind(open.campaign(), kind), model, locale);
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    String enter(
            Address address,
            @RequestParam MultiValueMap<String, String> parameters,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Open open = pass.open(address);
        Entered entered = form.read(parameters, request, open.editor());
        Campaign campaign = open.campaign();
        KindDefinition kind = kind(campaign, entered.input().typed().get("kind"));
        if (TypedPhotos.isButton(entered.input().go())) {
            return view.again(open, kind, entered, keepPhotos.arrange(entered.input()), model);
        }
        if (TypedPeople.isButton(entered.input().go())) {
            Kept kept = keepPhotos.keep(entered.input());
            TypedForm people =
                    TypedPeople.after(entered.input().go(), kept.input().typed(), 0);
            return view.again(open, kind, entered, kept.with(people), model);
        }
        CreateOutcome outcome = entered.input().typed().hasForeign(campaign, kind)
                ? new CreateOutcome.Refused(422, List.of(Finding.of("submission", "unknown")))
                : create(campaign, kind, entered, locale);
        if (outcome instanceof CreateOutcome.Taken taken) {
            return seeOther.to(open.base() + "/entered/" + taken.submission().id(), request);
        }
        CreateOutcome.Refused refused = (CreateOutcome.Refused) outcome;
        Refusals.answer(refused.status(), response);
        return view.again(open, kind, entered, keepPhotos.keep(entered.input()).with(refused.findings()), model);
    }

    @GetMapping("/entered/{id}")
    String entered(Address address, @PathVariable String id, Model model) {
        return view.entered(pass.open(address), receipts.first(id), model);
    }

    /** Everything that has to be mended at once; while nothing can be taken the form comes back as it was. */
    private CreateOutcome create(Campaign campaign, KindDefinition kind, Entered entered, Locale locale) {
        FormInput input = entered.input();
        Draft draft = input.typed()
                .draft(campaign, kind, locale.toLanguageTag(), input.photos().all(), null);
        List<Finding> findings = new ArrayList<>(entered.findings());
        if (!findings.isEmpty()) {
            if (CheckDraft.check(campaign, draft) instanceof CheckedDraft.Unsound unsound) {
                findings.addAll(unsound.findings());
            }
            return new CreateOutcome.Refused(422, findings);
        }
        try {
            Behalf behalf = Objects.requireNonNull(entered.behalf());
            return create.create(new CreateSubmission.Request(campaign, draft, null, Behalf.ORIGIN, behalf));
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new CreateOutcome.Refused(503, List.of(Finding.of("submission", "unavailable")));
        }
    }

    static KindDefinition kind(Campaign campaign, @Nullable String name) {
        return campaign.kinds().stream()
                .filter(each -> each.kind().name().equals(name))
                .findFirst()
                .orElseGet(() -> campaign.kinds().get(0));
    }
}
