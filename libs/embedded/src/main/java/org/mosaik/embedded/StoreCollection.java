package org.mosaik.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that finds by id without a scan, whatever else the query asks, and never hands out what it stores. */
final class StoreCollection extends H2Collection {

    private static final String ID = "_id";

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
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
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Iterable<Object> found = isNaturalDescending(orderBy) ? null : positionsById(query);
        return found == null
                ? super.matchDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocuments(query, found, orderBy, skip, limit, batchSize, fields);
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

    // An update changes the document it was given before it writes it: on the stored one, an open cursor would see
    // that.
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }
}
