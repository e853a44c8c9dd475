package org.mosaik.moderation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.index.Hit;
import org.mosaik.index.Page;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.stereotype.Component;

/** Cases in a state, longest waiting first. The index proposes; what is shown is what the store has. */
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
    public QueuePage page(Case.State state, @Nullable String campaign, @Nullable String after, int limit) {
        Page found = index.search(query(state, campaign), OLDEST_FIRST, after, limit);
        List<String> ids = found.hits().stream().map(Hit::id).toList();
        Map<String, CaseDocument> now = cases.findAll(ids);
        List<CaseDocument> still = ids.stream()
                .map(now::get)
                .filter(document -> document != null && document.state() == state)
                .toList();
        return new QueuePage(still, found.next());
    }

    public long count(Case.State state) {
        return index.count(query(state, null));
    }

    /** When the case that has waited longest came in; empty if none waits. */
    public Optional<Instant> oldest() {
        return index.search(query(Case.State.OPEN, null), OLDEST_FIRST, null, 1).hits().stream()
                .findFirst()
                .flatMap(hit -> hit.states().get(Topic.CASES))
                .map(Case::receivedAt);
    }

    /** The open case behind this one, or the first if there is none behind it. */
    public Optional<CaseDocument> nextAfter(String id) {
        List<CaseDocument> open = page(Case.State.OPEN, null, null, LOOK_AHEAD).cases();
        List<String> ids = open.stream().map(CaseDocument::id).toList();
        int behind = ids.indexOf(id) + 1;
        return open.stream()
                .skip(behind)
                .findFirst()
                .or(() -> open.stream().filter(other -> !other.id().equals(id)).findFirst());
    }

    private static Query query(Case.State state, @Nullable String campaign) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(CaseFields.STATE, state.name())), BooleanClause.Occur.FILTER);
        if (campaign != null) {
            query.add(new TermQuery(new Term(CaseFields.CAMPAIGN, campaign)), BooleanClause.Occur.FILTER);
        }
        return query.build();
    }
}
