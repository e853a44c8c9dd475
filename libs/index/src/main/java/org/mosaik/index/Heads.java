package org.mosaik.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/** Tells during a walk which match is the first of its group, and how many the group has: from the group's own postings. */
final class Heads {

    /** What a segment knows of groups. */
    private static final class Segment {
        private final LeafReaderContext leaf;
        private final SortedDocValues groups;
        private final @Nullable TermsEnum terms;
        private final SparseFixedBitSet met;

        Segment(LeafReaderContext leaf, String field) throws IOException {
            Terms all = leaf.reader().terms(field);
            this.leaf = leaf;
            this.groups = DocValues.getSorted(leaf.reader(), field);
            this.terms = all == null ? null : all.iterator();
            this.met = new SparseFixedBitSet(Math.max(1, groups.getValueCount()));
        }

        /** How many there are of a group, deleted ones too. */
        int all(BytesRef group) throws IOException {
            return terms != null && terms.seekExact(group) ? terms.docFreq() : 0;
        }
    }

    private static final int MANY = 500;

    private final IndexSearcher searcher;
    private final Query query;
    private final String field;
    private final Counts counts;
    private final Weight matches;
    private final String order;
    private final List<Segment> segments;
    private final Set<BytesRef> met = new HashSet<>();

    /** @param field of terms and of doc values; what has none in it stands alone */
    Heads(IndexSearcher searcher, Query query, String field, String order, Counts counts) throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.field = field;
        this.counts = counts;
        this.matches = Walk.weight(searcher, query);
        this.order = order;
        List<Segment> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            found.add(new Segment(leaf, field));
        }
        this.segments = found;
    }

    /** How many stand behind what the walk has come to, itself included; 0 if it is not the first of its group. */
    int size(Lane now) throws IOException {
        Segment here = segments.get(now.leaf().ord);
        if (!here.groups.advanceExact(now.document())) {
            return 1;
        }
        int ordinal = here.groups.ordValue();
        if (here.met.get(ordinal)) {
            return 0;
        }
        here.met.set(ordinal);
        BytesRef group = BytesRef.deepCopyOf(here.groups.lookupOrd(ordinal));
        return met.add(group) ? size(now, group) : 0;
    }

    private int size(Lane now, BytesRef group) throws IOException {
        int[] all = new int[segments.size()];
        int sum = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = segments.get(i).all(group);
            sum += all[i];
        }
        int size = sum == 1 ? 1 : 0;
        for (int i = 0; i < all.length && sum > 1; i++) {
            Lane others = all[i] == 0 ? null : others(segments.get(i));
            if (others != null && others.advance()) {
                if (others.isBefore(now)) {
                    return 0;
                }
                size += all[i] < MANY ? others.left() : many(segments.get(i), group);
            }
        }
        return size;
    }

    /** A large group is not counted again each time. */
    private int many(Segment segment, BytesRef group) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new TermQuery(new Term(field, group)), Occur.FILTER)
                .build();
        return counts.count(segment.leaf, both, Walk.weight(searcher, both));
    }

    /** Those of the group on which the terms stand. */
    private @Nullable Lane others(Segment segment) throws IOException {
        Scorer scorer = matches.scorer(segment.leaf);
        if (scorer == null || segment.terms == null) {
            return null;
        }
        PostingsEnum postings = segment.terms.postings(null, PostingsEnum.NONE);
        return new Lane(segment.leaf, ConjunctionUtils.intersectIterators(List.of(scorer.iterator(), postings)), order);
    }
}
