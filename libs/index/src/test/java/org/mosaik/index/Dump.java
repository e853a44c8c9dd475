package org.mosaik.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Everything that stands in the last commit of a folder, by id. */
final class Dump {

    private Dump() {}

    static Map<String, Set<String>> of(Path folder) throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Map<Integer, Set<String>> documents = stored(leaf.reader(), all);
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    terms(leaf.reader(), field, documents);
                    numbers(leaf.reader(), field, documents);
                }
            }
        }
        return all;
    }

    static Map<String, String> userData(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static Map<Integer, Set<String>> stored(LeafReader reader, Map<String, Set<String>> all)
            throws IOException {
        Map<Integer, Set<String>> documents = new HashMap<>();
        Bits live = reader.getLiveDocs();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                Set<String> values = new TreeSet<>();
                for (IndexableField field : reader.storedFields().document(doc)) {
                    Object value = field.binaryValue() == null
                            ? field.stringValue()
                            : field.binaryValue().utf8ToString();
                    values.add("stored " + field.name() + "=" + value);
                }
                documents.put(doc, values);
                if (all.put(reader.storedFields().document(doc).get("_id"), values) != null) {
                    throw new IllegalStateException("two documents of one thing");
                }
            }
        }
        return documents;
    }

    private static void terms(LeafReader reader, FieldInfo field, Map<Integer, Set<String>> documents)
            throws IOException {
        if (field.getIndexOptions() == IndexOptions.NONE || reader.terms(field.name) == null) {
            return;
        }
        TermsEnum terms = reader.terms(field.name).iterator();
        while (terms.next() != null) {
            PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (documents.containsKey(doc)) {
                    documents
                            .get(doc)
                            .add("term " + field.name + "=" + terms.term().utf8ToString());
                }
            }
        }
    }

    private static void numbers(LeafReader reader, FieldInfo field, Map<Integer, Set<String>> documents)
            throws IOException {
        if (field.getDocValuesType() == DocValuesType.NUMERIC) {
            NumericDocValues values = reader.getNumericDocValues(field.name);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (documents.containsKey(doc)) {
                    documents.get(doc).add("value " + field.name + "=" + values.longValue());
                }
            }
        }
    }
}
