package org.mosaik.moderation.queue;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.mosaik.events.Topic;
import org.mosaik.index.TopicIndex;
import org.mosaik.moderation.checks.Earlier;
import org.mosaik.moderation.checks.TextMark;
import org.springframework.stereotype.Component;

/** Finds cases by how their text reads, as the queue's index has them. */
@Component
class EarlierCases implements Earlier {

    private static final Sort OLDEST_FIRST = new Sort(new SortField(CaseFields.RECEIVED, SortField.Type.LONG));

    /** Of sixteen. By chance so many agree with one in thirty thousand. */
    private static final int FEWEST_BANDS = 3;

    private static final int MOST = 50;

    private final TopicIndex index;

    EarlierCases(TopicIndex index) {
        this.index = index;
    }

    @Override
    public Stream<TextMark> near(TextMark mark, String id) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(FEWEST_BANDS);
        mark.bands().forEach(band -> query.add(new TermQuery(new Term(CaseFields.BANDS, band)), Occur.SHOULD));
        return index.search(query.build(), OLDEST_FIRST, null, MOST).hits().stream()
                .filter(hit -> !hit.id().equals(id))
                .flatMap(hit -> hit.states().get(Topic.CASES).stream())
                .flatMap(found -> Optional.ofNullable(found.alike()).stream())
                .flatMap(TextMark::parse);
    }
}
