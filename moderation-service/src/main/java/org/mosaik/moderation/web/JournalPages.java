package org.mosaik.moderation.web;

import java.security.Principal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.JournalEntry;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.journal.Checkpoints;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.web.page.Page;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal for people: who did what, the newest first. */
@Controller
@Needs(Right.JOURNAL)
class JournalPages {

    private static final int LINES = 50;

    private final Journal journal;
    private final Checkpoints checkpoints;
    private final Owner<CampaignDocument> campaigns;
    private final KnownAccounts accounts;
    private final MessageSource words;

    JournalPages(
            Journal journal,
            Checkpoints checkpoints,
            Owner<CampaignDocument> campaigns,
            KnownAccounts accounts,
            MessageSource words) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.words = words;
    }

    /** A campaign that has a journal. */
    record Choice(String id, String title, long entries) {}

    /**
     * An entry in words.
     *
     * @param actor name of the editor; the journal's own code for somebody who has no account any more
     */
    record Line(
            long number,
            Instant at,
            String action,
            String actor,
            List<String> details,
            @Nullable String caseId) {}

    @GetMapping("/journal")
    String choose(Principal caller, Model model, Locale locale) {
        Within within = Caller.grants(caller).within(Right.JOURNAL);
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute(
                "journals",
                journal.campaigns().stream()
                        .filter(within::covers)
                        .map(id -> new Choice(
                                id,
                                title(id, locale),
                                journal.last(id).map(JournalEntry::revision).orElse(0L)))
                        .toList());
        return "journals";
    }

    /** @param before number of the entry that was shown last */
    @GetMapping("/journal/{campaign}")
    String show(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable Long before,
            Principal caller,
            Model model,
            Locale locale) {
        long last = journal.last(campaign)
                .filter(entry -> Caller.grants(caller).may(Right.JOURNAL, campaign))
                .map(JournalEntry::revision)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        long end = before == null ? last : Math.max(0, Math.min(before - 1, last));
        long start = Math.max(0, end - LINES);
        Map<String, String> names =
                accounts.names().stream().collect(Collectors.toMap(journal::code, Function.identity()));
        List<Line> lines = journal.entries(campaign, start, (int) (end - start)).stream()
                .map(entry -> line(entry, names, locale))
                .collect(Collectors.toList());
        Collections.reverse(lines);
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("campaign", campaign);
        model.addAttribute("title", title(campaign, locale));
        model.addAttribute("last", last);
        model.addAttribute("lines", lines);
        model.addAttribute("more", start == 0 ? null : start + 1);
        model.addAttribute("checkpoint", checkpoints.newest(campaign).orElse(null));
        return "journal";
    }

    private Line line(JournalEntry entry, Map<String, String> names, Locale locale) {
        return new Line(
                entry.revision(),
                entry.at(),
                words(locale, "journal." + entry.action(), entry.action()),
                names.getOrDefault(entry.actor(), entry.actor()),
                entry.codes().stream()
                        .map(code -> names.getOrDefault(
                                code, words(locale, "reason." + code, words(locale, "second." + code, code))))
                        .toList(),
                entry.caseId());
    }

    private String words(Locale locale, String key, String otherwise) {
        return String.valueOf(words.getMessage(key, null, otherwise, locale));
    }

    private String title(String campaign, Locale locale) {
        return campaigns
                .find(campaign)
                .map(CampaignDocument::campaign)
                .map(found -> found.in(locale.toLanguageTag(), found.title()))
                .orElse(campaign);
    }
}
