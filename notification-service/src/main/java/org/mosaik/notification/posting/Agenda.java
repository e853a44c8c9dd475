package org.mosaik.notification.posting;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.data.mongodb.core.MongoOperations;

/** What an actor still has to look at, and when. Whatever changes a row puts its id here; looking settles it. */
public class Agenda implements Due {

    private static final int AT_ONCE = 200;

    /** Until then nobody else looks; what cannot be looked at, because its record is parked, goes to the end of the queue. */
    private static final Duration TURN = Duration.ofSeconds(15);

    private final MongoOperations store;
    private final String collection;
    private final Clock clock;

    public Agenda(MongoOperations store, String actor, Clock clock) {
        this.store = store;
        this.collection = collection(actor);
        this.clock = clock;
    }

    private static String collection(String actor) {
        return "agenda." + actor;
    }

    /** What it is searched by. */
    public static DeclaredIndex index(String actor) {
        return DeclaredIndex.of(collection(actor), "due");
    }

    /** Has these looked at soon, even if somebody is looking at them now. */
    public void add(Collection<String> ids) {
        Date now = Date.from(clock.instant());
        Bson look = Updates.combine(Updates.set("due", now), Updates.inc("changes", 1L));
        List<WriteModel<Document>> writes = new ArrayList<>();
        ids.forEach(
                id -> writes.add(new UpdateOneModel<>(Filters.eq("_id", id), look, new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            store.execute(collection, rows -> rows.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public boolean isAny() {
        Bson due = Filters.lte("due", Date.from(clock.instant()));
        return Boolean.TRUE.equals(
                store.execute(collection, rows -> rows.find(due).limit(1).first() != null));
    }

    /** What is due, the longest waiting first; it is nobody else's for a turn. */
    @Override
    public Collection<String> take() {
        Instant now = clock.instant();
        List<String> ids = new ArrayList<>();
        store.execute(collection, rows -> {
            for (Document row : rows.find(Filters.lte("due", Date.from(now)))
                    .sort(new Document("due", 1))
                    .limit(AT_ONCE)
                    .batchSize(AT_ONCE)) {
                ids.add(row.getString("_id"));
            }
            return rows.updateMany(
                    Filters.and(Filters.in("_id", ids), Filters.lte("due", Date.from(now))),
                    Updates.set("due", Date.from(now.plus(TURN))));
        });
        return ids;
    }

    /** @param look says when to look again, if at all; forgotten if the row has changed meanwhile */
    public void settle(String id, Function<String, Optional<Instant>> look) {
        Document row = row(id);
        if (row == null) {
            return;
        }
        Optional<Instant> again = look.apply(id);
        Bson unchanged = Filters.and(Filters.eq("_id", id), Filters.eq("changes", row.getLong("changes")));
        store.execute(collection, rows -> {
            if (again.isPresent()) {
                return rows.updateOne(unchanged, Updates.set("due", Date.from(again.get())))
                        .wasAcknowledged();
            }
            return rows.deleteOne(unchanged).wasAcknowledged();
        });
    }

    private @Nullable Document row(String id) {
        return store.execute(
                collection, rows -> rows.find(Filters.eq("_id", id)).first());
    }

    /** How many wait, for gauges. */
    public long size() {
        return store.getCollection(collection).estimatedDocumentCount();
    }
}
