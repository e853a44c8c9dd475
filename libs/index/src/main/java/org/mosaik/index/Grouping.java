package org.mosaik.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Of everything that matches, the first of each group and how many it has; the groups in the order of their first. */
final class Grouping extends SimpleCollector {

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,18})_(.{1,200})");
    private static final Comparator<Map.Entry<String, Head>> ORDER = Map.Entry.<String, Head>comparingByValue(
                    Comparator.comparingLong(head -> head.order))
            .thenComparing(Map.Entry.comparingByKey());

    /** The first of a group so far. */
    static final class Head {
        private long order = Long.MAX_VALUE;
        private int size;
        private int document;

        int document() {
            return document;
        }

        int size() {
            return size;
        }
    }

    private final String groupField;
    private final String orderField;
    private final Map<String, Head> heads = new HashMap<>();
    private SortedDocValues groups = DocValues.emptySorted();
    private NumericDocValues orders = DocValues.emptyNumeric();
    private @Nullable Head[] ofThisLeaf = new @Nullable Head[0];
    private int base;

    /**
     * @param groupField doc value that things of a group share; what has none is left out
     * @param orderField number by which the first is found
     */
    Grouping(String groupField, String orderField) {
        this.groupField = groupField;
        this.orderField = orderField;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        groups = DocValues.getSorted(leaf.reader(), groupField);
        orders = DocValues.getNumeric(leaf.reader(), orderField);
        ofThisLeaf = new @Nullable Head[groups.getValueCount()];
        base = leaf.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
        if (!groups.advanceExact(document)) {
            return;
        }
        Head head = head(groups.ordValue());
        head.size++;
        long order = orders.advanceExact(document) ? orders.longValue() : Long.MAX_VALUE;
        if (order < head.order || head.size == 1) {
            head.order = order;
            head.document = base + document;
        }
    }

    private Head head(int ordinal) throws IOException {
        Head known = ofThisLeaf[ordinal];
        if (known == null) {
            BytesRef key = groups.lookupOrd(ordinal);
            known = heads.computeIfAbsent(key.utf8ToString(), unseen -> new Head());
            ofThisLeaf[ordinal] = known;
        }
        return known;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** A searcher without an executor looks in one thread, so one collector sees everything. */
    CollectorManager<Grouping, Grouping> alone() {
        return new CollectorManager<>() {
            @Override
            public Grouping newCollector() {
                return Grouping.this;
            }

            @Override
            public Grouping reduce(Collection<Grouping> all) {
                return Grouping.this;
            }
        };
    }

    /** @throws IllegalCursor if {@code after} is no place in any order */
    List<Map.Entry<String, Head>> behind(@Nullable String after, int limit) {
        var all = heads.entrySet().stream();
        if (after != null) {
            Map.Entry<String, Head> place = place(after);
            all = all.filter(entry -> ORDER.compare(entry, place) > 0);
        }
        return all.sorted(ORDER).limit(limit).toList();
    }

    private static Map.Entry<String, Head> place(String after) {
        Matcher parts = PLACE.matcher(after);
        if (!parts.matches()) {
            throw new IllegalCursor();
        }
        Head head = new Head();
        head.order = Long.parseLong(parts.group(1));
        return Map.entry(parts.group(2), head);
    }

    static String placeOf(Map.Entry<String, Head> group) {
        return group.getValue().order + "_" + group.getKey();
    }
}
