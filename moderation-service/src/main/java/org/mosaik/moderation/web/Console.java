package org.mosaik.moderation.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Consent;
import org.mosaik.events.OnBehalf;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.ModerationSettings;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.behalf.EnterForOthers;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.CasesOfPerson;
import org.mosaik.moderation.cases.Disposal;
import org.mosaik.moderation.cases.ReadReports;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.web.QueueView.Asked;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.story.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts queue and case into the model of the console's pages. */
@Component
class Console {

    private final Queues queues;
    private final LookedThrough looked;
    private final Owner<CaseDocument> cases;
    private final Owner<CampaignDocument> campaigns;
    private final ModerationSettings settings;
    private final Answers answers;
    private final ReadReports reports;
    private final EnterForOthers entering;
    private final CasesOfPerson persons;
    private final Clock clock;

    Console(
            Queues queues,
            LookedThrough looked,
            Owner<CaseDocument> cases,
            Owner<CampaignDocument> campaigns,
            ModerationSettings settings,
            Answers answers,
            ReadReports reports,
            EnterForOthers entering,
            CasesOfPerson persons,
            Clock clock) {
        this.queues = queues;
        this.looked = looked;
        this.cases = cases;
        this.campaigns = campaigns;
        this.settings = settings;
        this.answers = answers;
        this.reports = reports;
        this.entering = entering;
        this.persons = persons;
        this.clock = clock;
    }

    /** A page with the queue alone. */
    String queue(Model model, Asked asked, Viewer viewer, FormErrors errors) {
        put(model, asked, viewer);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", ReasonCode.values());
        return "queue";
    }

    /** What every page of the console shows. */
    private void put(Model model, Asked asked, Viewer viewer) {
        model.addAttribute("page", Page.of("Mosaik").asConsole());
        model.addAttribute("may", viewer.rights());
        model.addAttribute("queue", queues.view(asked, viewer));
        model.addAttribute(
                "done",
                Optional.ofNullable(asked.done())
                        .flatMap(cases::find)
                        .filter(found -> viewer.may(Right.SEE, found))
                        .map(found -> view(found, viewer))
                        .orElse(null));
    }

    /** One case, beside the part of the queue in which it stands. */
    void show(Model model, CaseDocument document, Viewer viewer, @Nullable String done, FormErrors errors) {
        boolean apart = document.state() == Case.State.OPEN
                && !document.story().quarantine().isEmpty();
        put(model, new Asked(apart, document.isReported(), looked.filter(), null, null, done), viewer);
        CaseView view = view(document, viewer);
        model.addAttribute("case", view);
        model.addAttribute("edits", TextEdits.of(document.story(), words(document, false)));
        boolean inside = viewer.may(Right.SEE_INSIDE, document);
        model.addAttribute("changes", StoryChanges.of(document.story(), words(document, inside), answers, inside));
        model.addAttribute("others", others(document, viewer));
        if (!model.containsAttribute("reports")) {
            boolean shown = document.isReported() && viewer.may(Right.SEE_INSIDE, document);
            model.addAttribute("reports", shown ? ReportView.of(reports.open(document)) : List.of());
        }
        model.addAttribute("disposals", Disposal.STAYS);
        model.addAttribute("reported", document.isReported());
        model.addAttribute("answerable", document.isReported() && viewer.may(Right.DECIDE, document) && !view.taken());
        model.addAttribute("askedAbout", AskedAbout.in(view, document.story().content()));
        model.addAttribute("reasons", ReasonCode.values());
        model.addAttribute("errors", errors);
    }

    private CaseView.@Nullable Entered entered(CaseDocument document, boolean inside) {
        OnBehalf behalf = document.story().onBehalf();
        if (behalf == null) {
            return null;
        }
        String paper = inside && behalf.paper() && document.story().content() != null
                ? entering.paper(document.id()).orElse(null)
                : null;
        return new CaseView.Entered(entering.name(behalf.editor()), behalf.way().name(), behalf.agreedOn(), paper);
    }

    private CaseView.Sheet sheet(String submission, Consent.Paper paper, boolean inside) {
        String scan = paper.scan() == null || !inside
                ? null
                : entering.paper(submission, paper.scan()).orElse(null);
        return new CaseView.Sheet(paper.signedOn(), entering.name(paper.editor()), scan);
    }

    /** What else its person handed in, as far as the viewer may see it. */
    private List<OtherCase> others(CaseDocument document, Viewer viewer) {
        return persons.besides(document).stream()
                .filter(other -> viewer.may(Right.SEE, other))
                .map(OtherCase::of)
                .toList();
    }

    /** Its texts as editors may change them. */
    TextForm texts(CaseDocument document, Map<String, String> typed) {
        return TextForm.of(document.story(), words(document, false), typed);
    }

    private CampaignWords words(CaseDocument document, boolean inside) {
        String id = Optional.ofNullable(document.story().campaign()).orElse("");
        var campaign = campaigns.find(id).map(CampaignDocument::campaign).orElse(null);
        Locale language = LocaleContextHolder.getLocale();
        return new CampaignWords(campaign, id, language.toLanguageTag(), paper -> sheet(document.id(), paper, inside));
    }

    private CaseView view(CaseDocument document, Viewer viewer) {
        boolean inside = viewer.may(Right.SEE_INSIDE, document);
        return CaseView.of(
                document,
                viewer,
                words(document, inside),
                answers,
                entered(document, inside),
                entering.isOffered(),
                CaseView.Work.on(document, viewer.name(), clock.instant()),
                settings.undoWindow(),
                clock.instant());
    }
}
