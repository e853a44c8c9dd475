package org.mosaik.moderation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The case to look at after this one: in turn one of every sender, those first who came after this one's. Another one
     * of the same sender comes only when nobody else waits.
     *
     * @param apart whether the editor is looking through what is kept apart, and goes on there
     */
    public Optional<CaseDocument> nextAfter(CaseDocument document, boolean apart) {
        Wanted alike = Wanted.OPEN.quarantined(apart);
        List<CaseDocument> firsts = lines(alike, null, LOOK_AHEAD).lines().stream()
                .map(QueueLines.Line::first)
                .filter(other -> !other.id().equals(document.id()))
                .toList();
        List<CaseDocument> others = firsts.stream()
                .filter(other -> !CaseFields.group(other).equals(CaseFields.group(document)))
                .toList();
        return others.stream()
                .filter(other -> received(other).isAfter(received(document)))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .or(() -> firsts.stream().findFirst())
                .or(() -> anotherOf(document, alike));
    }

    /** The line of a sender shows only its first case, which may be the one that an editor skips. */
    private Optional<CaseDocument> anotherOf(CaseDocument document, Wanted alike) {
        return page(alike.of(document.story().sender()), null, 2).cases().stream()
                .filter(other -> !other.id().equals(document.id()))
                .findFirst();
    }

    private static Instant received(CaseDocument document) {
        return Optional.ofNullable(document.story().receivedAt()).orElse(Instant.EPOCH);
    }
}
