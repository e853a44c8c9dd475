package org.mosaik.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** How many match: each segment is counted once, and what was deleted from it since is taken off. */
final class Counts {

    private static final int MOST_QUERIES = 100;

    /**
     * @param state of the segment's deletions, and the documents that lived then
     */
    private record Counted(IndexReader.CacheKey state, FixedBitSet live, int count) {}

    private final Map<IndexReader.CacheKey, Map<Query, Counted>> known = new ConcurrentHashMap<>();

    long count(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = Walk.weight(searcher, query);
        long count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count += count(leaf, query, weight);
        }
        return count;
    }

    /** @param weight of the query, for what is not known of this segment */
    int count(LeafReaderContext leaf, Query query, Weight weight) throws IOException {
        Map<Query, Counted> here = known(leaf);
        IndexReader.CacheKey state = leaf.reader().getReaderCacheHelper().getKey();
        Counted before = here.get(query);
        if (before != null && before.state() == state) {
            return before.count();
        }
        FixedBitSet live = live(leaf);
        if (before == null) {
            int count = countedAmong(leaf, weight, live);
            if (here.size() < MOST_QUERIES) {
                here.put(query, new Counted(state, live, count));
            }
            return count;
        }
        // Two searches may look at two states: what one has deleted and the other has not counts both ways
        int count = before.count()
                - deleted(leaf, weight, before.live(), live)
                + deleted(leaf, weight, live, before.live());
        here.put(query, new Counted(state, live, count));
        return count;
    }

    private Map<Query, Counted> known(LeafReaderContext leaf) {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        Map<Query, Counted> here = known.get(core.getKey());
        if (here == null) {
            here = new ConcurrentHashMap<>();
            known.put(core.getKey(), here);
            core.addClosedListener(known::remove);
        }
        return here;
    }

    private static FixedBitSet live(LeafReaderContext leaf) {
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            return FixedBitSet.copyOf(live);
        }
        FixedBitSet all = new FixedBitSet(leaf.reader().maxDoc());
        all.set(0, all.length());
        return all;
    }

    private static int countedAmong(LeafReaderContext leaf, Weight weight, FixedBitSet live) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return 0;
        }
        DocIdSetIterator matches = scorer.iterator();
        int count = 0;
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }

    /** How many of those match that one state has and another has not: few, so that each is looked at by itself. */
    private static int deleted(LeafReaderContext leaf, Weight weight, FixedBitSet one, FixedBitSet other)
            throws IOException {
        FixedBitSet gone = one.clone();
        gone.andNot(other);
        int next = gone.nextSetBit(0);
        Scorer scorer = next == DocIdSetIterator.NO_MORE_DOCS ? null : weight.scorer(leaf);
        if (scorer == null) {
            return 0;
        }
        DocIdSetIterator matches = scorer.iterator();
        int count = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            int match = matches.docID() < next ? matches.advance(next) : matches.docID();
            count += match == next ? 1 : 0;
            next = next + 1 < gone.length() ? gone.nextSetBit(next + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
        return count;
    }
}
