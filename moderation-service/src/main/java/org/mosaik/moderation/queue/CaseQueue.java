package org.mosaik.moderation.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.index.Group;
import org.mosaik.index.Groups;
import org.mosaik.index.Hit;
import org.mosaik.index.Page;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.stereotype.Component;

/**
 * Cases in a state, longest waiting first, and one line for each sender, so that nobody waits behind a flood. The index
 * proposes; what is shown is what the store has.
 */
@Component
public class CaseQueue {

    private static final Sort OLDEST_FIRST = new Sort(new SortField(CaseFields.RECEIVED, SortField.Type.LONG));
    private static final int LOOK_AHEAD = 50;

    /** To choose from when several editors ask at once. */
    private static final int FEW = 30;

    private final TopicIndex index;
    private final Owner<CaseDocument> cases;

    CaseQueue(TopicIndex index, Owner<CaseDocument> cases) {
        this.index = index;
        this.cases = cases;
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public QueuePage page(Wanted wanted, @Nullable String after, int limit) {
        Page found = index.search(wanted.query(), OLDEST_FIRST, after, limit);
        return new QueuePage(still(wanted, found.hits().stream().map(Hit::id).toList()), found.next());
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public QueueLines lines(Wanted wanted, @Nullable String after, int limit) {
        Groups found = index.groups(wanted.query(), CaseFields.GROUP, CaseFields.RECEIVED, after, limit);
        Map<String, Integer> sizes = new java.util.HashMap<>();
        found.all().forEach(group -> sizes.put(group.first().id(), group.size()));
        List<String> firsts =
                found.all().stream().map(Group::first).map(Hit::id).toList();
        return new QueueLines(
                still(wanted, firsts).stream()
                        .map(document -> new QueueLines.Line(document, sizes.getOrDefault(document.id(), 1)))
                        .toList(),
                found.next());
    }

    private List<CaseDocument> still(Wanted wanted, List<String> ids) {
        Map<String, CaseDocument> now = cases.findAll(ids);
        return ids.stream()
                .map(now::get)
                .filter(document -> document != null && document.state() == wanted.state())
                .toList();
    }

    public long count(Wanted wanted) {
        return index.count(wanted.query());
    }

    /** When the case that has waited longest came in; empty if none waits. */
    public Optional<Instant> oldest() {
        return index.search(Wanted.OPEN.query(), OLDEST_FIRST, null, 1).hits().stream()
                .findFirst()
                .flatMap(hit -> hit.states().get(Topic.CASES))
                .map(Case::receivedAt);
    }

    /**
     * Some cases to look at now, the best first: in turn one of every sender, those first who came after the one that was
     * looked at. Another one of the same sender comes only when nobody else waits.
     *
     * @param seen the case that was looked at; absent if none was
     * @param alike open ones, kept apart or not, that the editor may see
     * @param free whether a case can be handed out
     */
    List<CaseDocument> upNext(@Nullable CaseDocument seen, Wanted alike, Predicate<CaseDocument> free) {
        Predicate<CaseDocument> other =
                free.and(document -> seen == null || !document.id().equals(seen.id()));
        String sender = seen == null ? "" : CaseFields.group(seen);
        Instant since = seen == null ? Instant.EPOCH : received(seen);
        List<CaseDocument> firsts = firsts(alike, other);
        Stream<CaseDocument> inTurn = Stream.concat(
                        firsts.stream().filter(document -> received(document).isAfter(since)),
                        firsts.stream().filter(document -> !received(document).isAfter(since)))
                .filter(document -> !CaseFields.group(document).equals(sender));
        List<CaseDocument> found = Stream.concat(
                        inTurn,
                        firsts.stream()
                                .filter(document -> CaseFields.group(document).equals(sender)))
                .limit(FEW)
                .toList();
        return found.isEmpty() ? behindOthers(alike, other) : found;
    }

    /** The first one of every sender. */
    private List<CaseDocument> firsts(Wanted alike, Predicate<CaseDocument> free) {
        List<CaseDocument> found = new ArrayList<>();
        String after = null;
        do {
            QueueLines lines = lines(alike, after, LOOK_AHEAD);
            lines.lines().stream().map(QueueLines.Line::first).filter(free).forEach(found::add);
            after = lines.next();
        } while (found.size() < FEW && after != null);
        return found;
    }

    /** The line of a sender shows only its first case, which may be the one that an editor skips, or that somebody has. */
    private List<CaseDocument> behindOthers(Wanted alike, Predicate<CaseDocument> free) {
        List<CaseDocument> found = new ArrayList<>();
        String after = null;
        do {
            QueuePage page = page(alike, after, LOOK_AHEAD);
            page.cases().stream().filter(free).forEach(found::add);
            after = page.next();
        } while (found.size() < FEW && after != null);
        return found;
    }

    private static Instant received(CaseDocument document) {
        return Optional.ofNullable(document.story().receivedAt()).orElse(Instant.EPOCH);
    }
}
