package org.mosaik.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;

/** Everything the index keeps of one thing; becomes a document and comes back from it. */
final class Entry implements States {

    static final String ID = "_id";
    static final String SHOWN = "_shown";
    private static final String MARK = "_mark.";
    private static final String BODY = "_body.";

    /** What one topic has of the thing; revision 0 and no body if nothing could be read yet. */
    private record State(
            long revision,
            int format,
            boolean broken,
            @Nullable BytesRef body) {

        private static final State NONE = new State(0, 0, false, null);

        String mark() {
            return revision + ":" + format + ":" + broken;
        }

        static State of(String mark, @Nullable BytesRef body) {
            String[] parts = mark.split(":", -1);
            return new State(
                    Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]), body);
        }
    }

    private final String id;
    private final Map<String, State> states = new TreeMap<>();
    private final Map<String, Snapshot> decoded = new HashMap<>();
    private boolean stored;

    Entry(String id) {
        this.id = id;
    }

    /** Reads back what {@link #document} wrote. */
    static Entry of(Document document) {
        Entry entry = new Entry(document.get(ID));
        for (IndexableField field : document) {
            if (field.name().startsWith(MARK)) {
                String topic = field.name().substring(MARK.length());
                BytesRef body = document.getBinaryValue(BODY + topic);
                entry.states.put(topic, State.of(field.stringValue(), body));
            }
        }
        entry.stored = true;
        return entry;
    }

    private static byte[] bytes(BytesRef ref) {
        return BytesRef.deepCopyOf(ref).bytes;
    }

    String id() {
        return id;
    }

    /** Whether an older version of it is in the index already. */
    boolean isStored() {
        return stored;
    }

    /** True if and only if the state is newer than what is here; otherwise nothing changes. */
    boolean apply(Topic<?> topic, Snapshot snapshot, int format, BytesRef body) {
        State now = states.getOrDefault(topic.name(), State.NONE);
        if (snapshot.revision() < now.revision() || (snapshot.revision() == now.revision() && format <= now.format())) {
            return false;
        }
        states.put(topic.name(), new State(snapshot.revision(), format, false, body));
        decoded.put(topic.name(), snapshot);
        return true;
    }

    /** Keeps the last sound state, but says that it may be outdated. */
    boolean breakIn(Topic<?> topic) {
        State now = states.getOrDefault(topic.name(), State.NONE);
        states.put(topic.name(), new State(now.revision(), now.format(), true, now.body()));
        return !now.broken();
    }

    @Override
    public <T extends Snapshot> Optional<T> get(Topic<T> topic) {
        Snapshot known = decoded.get(topic.name());
        State state = states.get(topic.name());
        if (known == null && state != null && state.body() != null) {
            known = Codec.read(topic.type(), bytes(state.body()));
            decoded.put(topic.name(), known);
        }
        return Optional.ofNullable(known).map(topic.type()::cast);
    }

    @Override
    public boolean isBroken(Topic<?> topic) {
        return states.getOrDefault(topic.name(), State.NONE).broken();
    }

    /** @param fields what can be searched; absent hides it */
    Document document(@Nullable List<IndexableField> fields) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        states.forEach((topic, state) -> {
            document.add(new StoredField(MARK + topic, state.mark()));
            if (state.body() != null) {
                document.add(new StoredField(BODY + topic, state.body()));
            }
        });
        if (fields != null) {
            document.add(new StringField(SHOWN, "true", Field.Store.NO));
            fields.forEach(document::add);
        }
        return document;
    }
}
