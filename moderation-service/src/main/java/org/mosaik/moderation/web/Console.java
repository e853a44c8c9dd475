package org.mosaik.moderation.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.ModerationSettings;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.story.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts queue and case into the model of the console's pages. */
@Component
class Console {

    private static final int LINES = 30;

    private final CaseQueue queue;
    private final Owner<CaseDocument> cases;
    private final Owner<CampaignDocument> campaigns;
    private final ModerationSettings settings;
    private final Answers answers;
    private final Clock clock;

    Console(
            CaseQueue queue,
            Owner<CaseDocument> cases,
            Owner<CampaignDocument> campaigns,
            ModerationSettings settings,
            Answers answers,
            Clock clock) {
        this.queue = queue;
        this.cases = cases;
        this.campaigns = campaigns;
        this.settings = settings;
        this.answers = answers;
        this.clock = clock;
    }

    /** What every page of the console shows. */
    void queue(Model model, @Nullable String after, @Nullable String done) {
        var page = queue.page(Case.State.OPEN, null, after, LINES);
        model.addAttribute("page", Page.of("Mosaik").asConsole());
        model.addAttribute(
                "waiting",
                page.cases().stream()
                        .map(found -> QueueLine.of(found, clock.instant()))
                        .toList());
        model.addAttribute("more", page.next());
        model.addAttribute("count", queue.count(Case.State.OPEN));
        model.addAttribute(
                "done", done == null ? null : cases.find(done).map(this::view).orElse(null));
    }

    void show(Model model, CaseDocument document, FormErrors errors) {
        model.addAttribute("case", view(document));
        model.addAttribute("reasons", ReasonCode.values());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "next", queue.nextAfter(document.id()).map(CaseDocument::id).orElse(null));
    }

    private CaseView view(CaseDocument document) {
        String id = Optional.ofNullable(document.story().campaign()).orElse("");
        var campaign = campaigns.find(id).map(CampaignDocument::campaign).orElse(null);
        Locale language = LocaleContextHolder.getLocale();
        return CaseView.of(
                document,
                new CampaignWords(campaign, id, language.toLanguageTag()),
                answers,
                settings.undoWindow(),
                clock.instant());
    }
}
