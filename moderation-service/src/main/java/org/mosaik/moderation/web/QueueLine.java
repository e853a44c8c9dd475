package org.mosaik.moderation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.queue.QueueLines;

/**
 * One line of the queue.
 *
 * @param alike the mark of the flood of nearly the same text that this is the first of
 * @param more cases of the flood, or else of the same sender, that stand behind this one
 * @param claimedBy who is at work on it
 * @param reports about it that wait for an answer
 * @param second whether one editor has approved it, and another one has to
 */
record QueueLine(
        String id,
        long revision,
        String headline,
        @Nullable String kind,
        @Nullable String place,
        Age age,
        List<String> findings,
        @Nullable String sender,
        @Nullable String alike,
        int more,
        @Nullable String claimedBy,
        boolean second,
        int reports) {

    static QueueLine of(QueueLines.Line line, Instant now) {
        CaseDocument document = line.first();
        Content content = document.story().edited();
        Instant since = Optional.ofNullable(document.story().receivedAt()).orElse(now);
        return new QueueLine(
                document.id(),
                document.revision(),
                content == null ? "" : content.headline(),
                content == null ? null : content.kind().name(),
                content == null
                        ? null
                        : content.place().map(place -> place.name()).orElse(null),
                Age.of(since, now),
                new Findings(document.findings(), List.of()).codes(),
                document.story().sender(),
                line.alike(),
                line.cases() - 1,
                now.isBefore(document.claim().until()) ? document.claim().editor() : null,
                document.first() != null,
                document.isReported() ? document.reports().size() : 0);
    }
}
