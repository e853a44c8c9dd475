package org.mosaik.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Where only the beginning of what matches is looked at, it is not all written down for the next time. */
final class Searchers extends SearcherFactory {

    private final boolean keeping;

    Searchers(@Nullable String order) {
        this.keeping = order == null;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
        IndexSearcher searcher = new IndexSearcher(reader);
        if (!keeping) {
            searcher.setQueryCache(null);
        }
        return searcher;
    }
}
