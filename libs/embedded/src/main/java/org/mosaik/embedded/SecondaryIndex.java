package org.mosaik.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, sorted by the first of its fields: it proposes documents, the collection holds every
 * condition of the query against them. Documents without that field are not in it, so it answers no question for them.
 */
final class SecondaryIndex extends Index<Object> {

    private static final String ID = "_id";
    private static final KeyValue WHOLE = new KeyValue(null, null);

    private final MVMap<KeyValue, Object> entries;
    private final String field;

    SecondaryIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.entries = entries;
        this.field = keys.get(0).getKey();
    }

    /** Says for ever that every document of the collection was looked at. */
    void markWhole() {
        entries.put(WHOLE, true);
    }

    /** Whether it still has to be filled from the collection. */
    @Override
    public boolean isEmpty() {
        return !entries.containsKey(WHOLE);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        forEachEntry(document, entry -> entries.put(entry, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        forEachEntry(document, entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private void forEachEntry(Document document, Consumer<KeyValue> use) {
        if (Missing.isNullOrMissing(Utils.getSubdocumentValueCollectionAware(document, field))) {
            return;
        }
        for (KeyValue values : getKeyValues(document)) {
            if (values.get(0) != null) {
                use.accept(new KeyValue(values.get(0), document.get(ID)));
            }
        }
    }

    /** What names ids is found by them. */
    @Override
    public boolean canHandle(@Nullable Document query) {
        return query != null && StoreCollection.idCondition(query) == null && Range.of(query, field) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        Range range = Range.of(query, field);
        Set<Object> positions = new LinkedHashSet<>();
        if (range != null) {
            Cursor<KeyValue, Object> cursor = entries.cursor(new KeyValue(range.from(), null));
            while (cursor.hasNext()) {
                KeyValue key = cursor.next();
                if (range.endsBefore(key.get(0))) {
                    break;
                }
                if (!key.equals(WHOLE)) {
                    positions.add(cursor.getValue());
                }
            }
        }
        return positions;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // takes everything
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // takes everything
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // its map goes with it
    }
}
