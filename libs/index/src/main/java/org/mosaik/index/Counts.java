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

/** How many match: counted once for each segment, and again only where something was added or deleted. */
final class Counts {

    private static final int MOST_QUERIES = 200;

    private final Map<IndexReader.CacheKey, Map<Query, Integer>> known = new ConcurrentHashMap<>();

    long count(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = Walk.weight(searcher, query);
        long count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count += count(leaf, query, weight);
        }
        return count;
    }

    private int count(LeafReaderContext leaf, Query query, Weight weight) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getReaderCacheHelper();
        if (helper == null) {
            return counted(leaf, weight);
        }
        Map<Query, Integer> here = known.get(helper.getKey());
        if (here == null) {
            here = new ConcurrentHashMap<>();
            known.put(helper.getKey(), here);
            helper.addClosedListener(known::remove);
        }
        Integer counted = here.get(query);
        if (counted == null) {
            counted = counted(leaf, weight);
            if (here.size() < MOST_QUERIES) {
                here.put(query, counted);
            }
        }
        return counted;
    }

    private static int counted(LeafReaderContext leaf, Weight weight) throws IOException {
        int quick = weight.count(leaf);
        Scorer scorer = quick < 0 ? weight.scorer(leaf) : null;
        if (scorer == null) {
            return Math.max(0, quick);
        }
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator matches = scorer.iterator();
        int count = 0;
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            count += live == null || live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
