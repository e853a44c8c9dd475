package org.mosaik.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Everything that reads the documents. Without an index it finds nothing. */
final class Searches {

    private static final int MOST_VALUES = 200;
    private static final Query SHOWN = new TermQuery(new Term(Entry.SHOWN, "true"));

    /** One look at the documents, all as of the same refresh. */
    private interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    private final @Nullable String order;
    private final Counts counts = new Counts();
    private volatile @Nullable SearcherManager searchers;
    private volatile boolean damage;

    /** @param order by which the documents lie; absent if by none */
    Searches(@Nullable String order) {
        this.order = order;
    }

    /** From now on looks there. */
    void use(@Nullable SearcherManager next) throws IOException {
        SearcherManager before = searchers;
        searchers = next;
        damage = false;
        if (before != null) {
            before.close();
        }
    }

    boolean sawDamage() {
        return damage;
    }

    Page page(Query query, Sort sort, @Nullable String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one hit, not " + limit);
        }
        Sort order = withTieBreak(sort);
        // Garbage is refused even while there is nothing to search in.
        FieldDoc place = after == null ? null : Cursor.read(after, order);
        return look(searcher -> page(searcher, shown(query), order, place, limit), Page.EMPTY);
    }

    private static Page page(IndexSearcher searcher, Query query, Sort order, @Nullable FieldDoc place, int limit)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return Page.EMPTY;
        }
        // The place may be gone and its number another document's: only the sort values count.
        FieldDoc after = place == null ? null : new FieldDoc(documents - 1, Float.NaN, place.fields);
        ScoreDoc[] found = searcher.searchAfter(after, query, limit + 1, order).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, found.length); i++) {
            Entry entry = Entry.of(searcher.storedFields().document(found[i].doc));
            hits.add(new Hit(entry.id(), entry));
        }
        String next = found.length > limit ? Cursor.write((FieldDoc) found[limit - 1], order) : null;
        return new Page(hits, next);
    }

    Places places(Query query, @Nullable String group, @Nullable String after, int limit) {
        String by = order;
        if (by == null || limit < 1) {
            throw new IllegalArgumentException("an index without an order, or a part without a place");
        }
        // Garbage is refused even while there is nothing to search in.
        Place behind = after == null ? null : Place.of(after);
        return look(searcher -> places(searcher, shown(query), by, group, behind, limit), Places.EMPTY);
    }

    private Places places(
            IndexSearcher searcher, Query query, String order, @Nullable String group, @Nullable Place after, int limit)
            throws IOException {
        Walk walk = Walk.through(searcher, query, order, after);
        Heads heads = group == null ? null : new Heads(searcher, query, group, order, counts);
        List<Place> found = new ArrayList<>();
        for (Lane now = walk.next(); now != null && found.size() <= limit; now = walk.next()) {
            int size = heads == null ? 1 : heads.size(now);
            if (size > 0) {
                found.add(new Place(now.id().utf8ToString(), now.at(), size));
            }
        }
        boolean more = found.size() > limit;
        return new Places(
                more ? found.subList(0, limit) : found,
                more ? found.get(limit - 1).cursor() : null);
    }

    Set<String> among(Query query, Collection<String> ids) {
        Query these =
                new TermInSetQuery(Entry.ID, ids.stream().map(BytesRef::new).toList());
        Query both = new BooleanQuery.Builder()
                .add(shown(query), Occur.FILTER)
                .add(these, Occur.FILTER)
                .build();
        return ids.isEmpty() ? Set.of() : look(searcher -> ids(searcher, both, ids.size()), Set.of());
    }

    private static Set<String> ids(IndexSearcher searcher, Query query, int most) throws IOException {
        Set<String> found = new HashSet<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            found.add(
                    searcher.storedFields().document(hit.doc, Set.of(Entry.ID)).get(Entry.ID));
        }
        return found;
    }

    /** Equal sort values need an order too, or a page could skip or repeat a hit. */
    private static Sort withTieBreak(Sort sort) {
        List<SortField> fields = new ArrayList<>(List.of(sort.getSort()));
        fields.add(new SortField(Entry.ID, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** What is hidden has no fields of its own, so a query that asks for one of them needs nothing else. */
    private static Query shown(Query query) {
        boolean asksForTerm = query instanceof BooleanQuery all
                && all.clauses().stream()
                        .anyMatch(clause -> clause.isRequired() && clause.getQuery() instanceof TermQuery);
        return asksForTerm ? query : onlyShown(query);
    }

    private static Query onlyShown(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(SHOWN, Occur.FILTER)
                .build();
    }

    long count(Query query) {
        return look(searcher -> counts.count(searcher, shown(query)), 0L);
    }

    /** Up to a number; for what is asked once, and would not be worth being known. */
    long count(Query query, int most) {
        return look(searcher -> count(searcher, shown(query), most), 0L);
    }

    private static long count(IndexSearcher searcher, Query query, int most) throws IOException {
        Weight weight = Walk.weight(searcher, query);
        long count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = count < most ? weight.scorer(leaf) : null;
            if (scorer != null) {
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator each = scorer.iterator();
                while (count < most && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    count += live == null || live.get(each.docID()) ? 1 : 0;
                }
            }
        }
        return count;
    }

    List<String> values(String field) {
        return look(searcher -> values(MultiTerms.getTerms(searcher.getIndexReader(), field)), List.of());
    }

    private static List<String> values(@Nullable Terms terms) throws IOException {
        List<String> found = new ArrayList<>();
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null && found.size() < MOST_VALUES; term = each.next()) {
                found.add(term.utf8ToString());
            }
        }
        return found;
    }

    /** What is there of the given things, hidden ones too. */
    Map<String, Entry> find(Collection<String> ids) {
        return look(searcher -> find(searcher, ids), Map.of());
    }

    private static Map<String, Entry> find(IndexSearcher searcher, Collection<String> ids) throws IOException {
        Map<String, Entry> found = new HashMap<>();
        // Terms are sorted by their bytes, and looking them up in that order is much faster.
        Set<BytesRef> open = new TreeSet<>();
        ids.forEach(id -> open.add(new BytesRef(id)));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Entry.ID);
            if (terms != null && !open.isEmpty()) {
                find(leaf.reader(), terms.iterator(), open, found);
            }
        }
        return found;
    }

    private static void find(LeafReader reader, TermsEnum terms, Set<BytesRef> open, Map<String, Entry> found)
            throws IOException {
        Bits live = reader.getLiveDocs();
        PostingsEnum postings = null;
        for (BytesRef id : List.copyOf(open)) {
            if (terms.seekExact(id)) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        Entry entry = Entry.of(reader.storedFields().document(doc));
                        found.put(entry.id(), entry);
                        open.remove(id);
                    }
                }
            }
        }
    }

    private <T> T look(Look<T> look, T without) {
        while (true) {
            SearcherManager now = searchers;
            if (now == null) {
                return without;
            }
            try {
                IndexSearcher searcher = now.acquire();
                try {
                    return look.at(searcher);
                } finally {
                    now.release(searcher);
                }
            } catch (AlreadyClosedException replaced) {
                if (now == searchers) {
                    throw replaced;
                }
            } catch (IOException unreadable) {
                damage |= unreadable instanceof CorruptIndexException;
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
