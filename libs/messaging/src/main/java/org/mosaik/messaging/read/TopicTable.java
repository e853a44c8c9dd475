package org.mosaik.messaging.read;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.store.SnapshotDocuments;
import org.springframework.data.mongodb.core.MongoOperations;

/** A topic as a collection: the latest snapshot of each thing, applied if and only if it is newer than what is there. */
public class TopicTable<T extends Snapshot> {

    private static final int DUPLICATE = 11000;

    private final MongoOperations store;
    private final Class<T> type;
    private final String collection;

    public TopicTable(MongoOperations store, Topic<T> topic) {
        this(store, topic.type(), topic.name());
    }

    public TopicTable(MongoOperations store, Class<T> type, String collection) {
        this.store = store;
        this.type = type;
        this.collection = collection;
    }

    /** The key of a record's row; tables of several topics at once override it. */
    protected String rowId(Received<T> record) {
        return record.id();
    }

    public void apply(List<Received<T>> records) {
        List<Document> rows = records.stream().map(this::row).toList();
        store.execute(collection, rowsThere -> {
            try {
                rowsThere.insertMany(rows, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException some) {
                some.getWriteErrors().forEach(error -> {
                    if (error.getCode() != DUPLICATE) {
                        throw some;
                    }
                    Document row = rows.get(error.getIndex());
                    rowsThere.replaceOne(olderThan(row), row);
                });
            }
            return null;
        });
    }

    private Document row(Received<T> record) {
        return new Document("_id", rowId(record))
                .append("revision", record.snapshot().revision())
                .append("format", record.format())
                .append("snapshot", SnapshotDocuments.write(record.snapshot()));
    }

    private static Bson olderThan(Document row) {
        return Filters.and(
                Filters.eq("_id", row.getString("_id")),
                Filters.or(
                        Filters.lt("revision", row.getLong("revision")),
                        Filters.and(
                                Filters.eq("revision", row.getLong("revision")),
                                Filters.lt("format", row.getInteger("format")))));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    public Map<String, T> findAll(Collection<String> ids) {
        Map<String, T> found = new HashMap<>();
        store.execute(collection, rows -> {
            for (Document row : rows.find(Filters.in("_id", ids)).batchSize(1000)) {
                found.put(row.getString("_id"), snapshot(row));
            }
            return null;
        });
        return found;
    }

    /** Every snapshot, for small tables such as campaigns. */
    public Stream<T> all() {
        List<T> found = new ArrayList<>();
        store.execute(collection, rows -> {
            for (Document row : rows.find().batchSize(1000)) {
                found.add(snapshot(row));
            }
            return null;
        });
        return found.stream();
    }

    private T snapshot(Document row) {
        return SnapshotDocuments.read(type, row.get("snapshot", Document.class));
    }
}
