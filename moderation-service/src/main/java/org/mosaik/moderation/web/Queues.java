package org.mosaik.moderation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Choices;
import org.mosaik.moderation.queue.Proposals;
import org.mosaik.moderation.queue.QueueLines;
import org.mosaik.moderation.queue.SavedViews;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.moderation.web.QueueView.Asked;
import org.mosaik.web.page.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the queue as an editor asked for it. */
@Component
class Queues {

    private static final int LINES = 30;

    private final CaseQueue queue;
    private final Proposals proposals;
    private final SavedViews saved;
    private final Owner<CampaignDocument> campaigns;
    private final Texts texts;
    private final Clock clock;

    Queues(
            CaseQueue queue,
            Proposals proposals,
            SavedViews saved,
            Owner<CampaignDocument> campaigns,
            Texts texts,
            Clock clock) {
        this.queue = queue;
        this.proposals = proposals;
        this.saved = saved;
        this.campaigns = campaigns;
        this.texts = texts;
        this.clock = clock;
    }

    QueueView view(Asked asked, Viewer viewer) {
        Instant now = clock.instant();
        Wanted open = Wanted.OPEN.within(viewer.grants().within(Right.SEE));
        Wanted wanted = asked.wanted(open);
        QueueLines found = asked.isInLines()
                ? queue.lines(wanted, asked.after(), LINES)
                : QueueLines.of(queue.page(wanted, asked.after(), LINES));
        return new QueueView(
                asked,
                found.lines().stream().map(line -> QueueLine.of(line, now)).toList(),
                found.next(),
                new QueueView.Counts(
                        queue.count(wanted),
                        queue.count(open),
                        queue.count(open.quarantined(true)),
                        queue.count(open.reported(true))),
                proposals.oldest(wanted).map(since -> Age.of(since, now)).orElse(null),
                now,
                choices(open.within()),
                saved.of(viewer.name()));
    }

    private FilterChoices choices(Within within) {
        Choices there = proposals.choices();
        return new FilterChoices(
                there.campaigns().stream()
                        .filter(within::covers)
                        .map(id -> new FilterChoices.Choice(id, title(id)))
                        .toList(),
                there.languages().stream()
                        .map(tag -> new FilterChoices.Choice(tag, texts.language(tag)))
                        .toList(),
                List.copyOf(there.findings()));
    }

    private String title(String id) {
        Locale language = LocaleContextHolder.getLocale();
        return campaigns
                .find(id)
                .map(CampaignDocument::campaign)
                .map((Campaign known) -> known.in(language.toLanguageTag(), known.title()))
                .orElse(id);
    }
}
