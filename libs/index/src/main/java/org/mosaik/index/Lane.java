package org.mosaik.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What matches in one segment, whose documents lie in the order of the index. */
final class Lane {

    private final LeafReaderContext leaf;
    private final DocIdSetIterator matches;
    private final @Nullable Bits live;
    private final NumericDocValues numbers;
    private final SortedDocValues ids;
    private int document = -1;
    private long at;

    /** Before its first match. */
    Lane(LeafReaderContext leaf, DocIdSetIterator matches, String order) throws IOException {
        this.leaf = leaf;
        this.matches = matches;
        this.live = leaf.reader().getLiveDocs();
        this.numbers = DocValues.getNumeric(leaf.reader(), order);
        this.ids = DocValues.getSorted(leaf.reader(), Entry.ID);
    }

    /** Absent if nothing matches there. */
    static @Nullable Lane in(LeafReaderContext leaf, Weight weight, String order) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        return scorer == null ? null : new Lane(leaf, scorer.iterator(), order);
    }

    /** False at its end. */
    boolean advance() throws IOException {
        do {
            document = matches.nextDoc();
        } while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document));
        if (document == DocIdSetIterator.NO_MORE_DOCS) {
            return false;
        }
        at = numbers.advanceExact(document) ? numbers.longValue() : 0;
        return true;
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    int document() {
        return document;
    }

    long at() {
        return at;
    }

    /** Good until the next look at an id of this segment. */
    BytesRef id() {
        try {
            return ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()) : new BytesRef();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    boolean isBefore(Lane other) {
        return at == other.at ? id().compareTo(other.id()) < 0 : at < other.at;
    }

    /** How many there are up to its end, this one included. */
    int left() throws IOException {
        int count = 1;
        while (advance()) {
            count++;
        }
        return count;
    }
}
