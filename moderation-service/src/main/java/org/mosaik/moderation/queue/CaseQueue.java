package org.mosaik.moderation.queue;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.index.Place;
import org.mosaik.index.Places;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.stereotype.Component;

/**
 * Cases in a state, longest waiting first, and one line for each sender and for each flood of nearly the same text, so that nobody
 * waits behind a flood. The index proposes; what is shown is what the store has.
 */
@Component
public class CaseQueue {

    private final Proposals proposals;
    private final Owner<CaseDocument> cases;

    CaseQueue(Proposals proposals, Owner<CaseDocument> cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public QueuePage page(Wanted wanted, @Nullable String after, int limit) {
        QueueLines each = still(wanted, proposals.cases(wanted, after, limit));
        return new QueuePage(each.lines().stream().map(QueueLines.Line::first).toList(), each.next());
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public QueueLines lines(Wanted wanted, @Nullable String after, int limit) {
        return still(wanted, proposals.lines(wanted, after, limit));
    }

    private QueueLines still(Wanted wanted, Places found) {
        Map<String, CaseDocument> now =
                cases.findAll(found.all().stream().map(Place::id).toList());
        return new QueueLines(
                found.all().stream()
                        .map(place -> line(now.get(place.id()), place.size()))
                        .filter(Objects::nonNull)
                        .filter(line -> wanted.isStill(line.first()))
                        .toList(),
                found.next());
    }

    private static QueueLines.@Nullable Line line(@Nullable CaseDocument document, int cases) {
        return document == null ? null : new QueueLines.Line(document, cases);
    }

    public long count(Wanted wanted) {
        return proposals.count(wanted);
    }
}
