package org.mosaik.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents lie in the order in which they came, as BSON: what is written together lies together,
 * however its ids look, and nobody is handed what is stored.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final String ID = "_id";

    private final MVMap<Long, byte[]> documents;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Long, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        long position = last == null ? 1 : last + 1;
        documents.put(position, Bson.bytes(document));
        return position;
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bytes = documents.get((Long) position);
        return bytes == null ? null : Bson.document(bytes);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document now) {
        documents.put((Long) position, Bson.bytes(now));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove((Long) position) == null) {
            throw new NoSuchElementException("nothing lies at " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return positions(false)
                .map(position -> new DocumentWithPosition<>(Objects.requireNonNull(getDocument(position)), position));
    }

    private Stream<Long> positions(boolean lastFirst) {
        Iterable<Long> keys = () -> lastFirst ? documents.keyIteratorReverse(null) : documents.keyIterator(null);
        return StreamSupport.stream(keys.spliterator(), false);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof SecondaryIndex secondary) {
            secondary.markWhole();
        }
    }

    /** Nobody asks how large a collection is, and knowing it would encode every document once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        boolean lastFirst = isNaturalDescending(orderBy);
        Iterable<Object> found = lastFirst ? null : positionsById(query);
        if (found != null) {
            return matchDocuments(query, found, orderBy, skip, limit, batchSize, fields);
        }
        Stream<Document> all = positions(lastFirst).map(position -> Objects.requireNonNull(getDocument(position)));
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Document rest = isListOfIds(query) ? new Document() : query;
        return super.matchDocuments(rest, positions, orderBy, skip, limit, batchSize, fields);
    }

    /** What was found by a list of ids alone need not be held against every one of them again. */
    private static boolean isListOfIds(Document query) {
        return query.keySet().equals(Set.of(ID))
                && query.get(ID) instanceof Document condition
                && condition.keySet().equals(Set.of("$in"))
                && condition.get("$in") instanceof Collection<?> ids
                && ids.stream().allMatch(String.class::isInstance);
    }

    private @Nullable Iterable<Object> positionsById(@Nullable Document query) {
        Document byId = query == null ? null : idCondition(query);
        if (byId == null) {
            return null;
        }
        for (Index<Object> index : getIndexes()) {
            if (index.canHandle(byId)) {
                return index.getPositions(byId);
            }
        }
        return null;
    }

    // MongoDB's own query builder says "and" where others put the conditions next to each other.
    static @Nullable Document idCondition(Document query) {
        if (query.containsKey(ID)) {
            return new Document(ID, query.get(ID));
        }
        if (query.get("$and") instanceof Collection<?> conditions) {
            for (Object condition : conditions) {
                Document byId = condition instanceof Document document ? idCondition(document) : null;
                if (byId != null) {
                    return byId;
                }
            }
        }
        return null;
    }
}
