package org.mosaik.index;

import java.io.IOException;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Goes through what matches, all segments side by side, in the order in which their documents lie; it stops where nobody looks any further. */
final class Walk {

    /** The segment whose match comes first is on top. */
    private static final class Lanes extends PriorityQueue<Lane> {
        Lanes(int segments) {
            super(segments);
        }

        @Override
        protected boolean lessThan(Lane one, Lane other) {
            return one.isBefore(other);
        }
    }

    private final Lanes lanes;
    private boolean begun;

    private Walk(int segments) {
        this.lanes = new Lanes(segments);
    }

    /** @param after begins behind this place, without looking at what lies before it */
    static Walk through(IndexSearcher searcher, Query query, String order, @Nullable Place after) throws IOException {
        Weight weight = weight(searcher, after == null ? query : both(query, atLeast(order, after.at())));
        Walk walk = new Walk(searcher.getIndexReader().leaves().size());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Lane lane = Lane.in(leaf, weight, order);
            if (lane != null && isBehind(lane, after)) {
                walk.lanes.add(lane);
            }
        }
        return walk;
    }

    /** Whether there is something, now that it stands behind the place. */
    private static boolean isBehind(Lane lane, @Nullable Place after) throws IOException {
        boolean more = lane.advance();
        if (after != null) {
            BytesRef id = new BytesRef(after.id());
            while (more && lane.at() == after.at() && lane.id().compareTo(id) <= 0) {
                more = lane.advance();
            }
        }
        return more;
    }

    static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static Query both(Query query, Query other) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    /** In segments that lie in this order, found by halving. */
    static Query atLeast(String order, long from) {
        return new IndexSortSortedNumericDocValuesRangeQuery(
                order, from, Long.MAX_VALUE, NumericDocValuesField.newSlowRangeQuery(order, from, Long.MAX_VALUE));
    }

    /** The segment that has the next match, standing at it; absent at the end. */
    @Nullable
    Lane next() throws IOException {
        if (begun && lanes.size() > 0) {
            if (lanes.top().advance()) {
                lanes.updateTop();
            } else {
                lanes.pop();
            }
        }
        begun = true;
        return lanes.size() == 0 ? null : lanes.top();
    }
}
