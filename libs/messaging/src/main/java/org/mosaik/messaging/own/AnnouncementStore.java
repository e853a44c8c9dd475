package org.mosaik.messaging.own;

import com.mongodb.ReadConcern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the announcer asks of the store: whole documents, read with majority concern, and flags cleared under guard. */
class AnnouncementStore<D extends Owned> {

    private static final int MOST = 10_000;
    private static final String PENDING = "pending";

    private final MongoOperations store;
    private final Class<D> type;

    AnnouncementStore(MongoOperations store, Class<D> type) {
        this.store = store;
        this.type = type;
    }

    Collection<D> read(Collection<String> ids) {
        return store.find(
                Query.query(Criteria.where("_id").in(ids))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .cursorBatchSize(1000),
                type);
    }

    /** What the search for flagged documents goes by. */
    DeclaredIndex index() {
        return DeclaredIndex.of(store.getCollectionName(type), PENDING);
    }

    /**
     * Flags what is on the log in an older format, or was lost by the log; looks at every document.
     *
     * @return whether all is found, false if there may be more
     */
    boolean flagLacking(Collection<Announcement<D, ?>> announcements) {
        List<Criteria> lacking = new ArrayList<>();
        for (Announcement<D, ?> announcement : announcements) {
            String key = Owned.key(announcement.topic());
            lacking.add(Criteria.where("marks." + key + ".format").lt(announcement.format()));
            lacking.add(Criteria.where("marks." + key + ".revision")
                    .exists(true)
                    .and("marks." + key + ".offset")
                    .is(null)
                    .and(PENDING)
                    .ne(key));
        }
        return lacking.isEmpty()
                || flag(new Query(new Criteria().orOperator(lacking)).limit(MOST), announcements) < MOST;
    }

    /** Ids whose state is not on the log yet. */
    List<String> unannounced() {
        Query flagged = Query.query(Criteria.where(PENDING).gt("")).limit(MOST);
        flagged.fields().include("_id");
        return store.find(flagged, org.bson.Document.class, store.getCollectionName(type)).stream()
                .map(row -> row.getString("_id"))
                .toList();
    }

    private int flag(Query lacking, Collection<Announcement<D, ?>> announcements) {
        List<D> found = store.find(lacking, type);
        for (D document : found) {
            announcements.forEach(announcement -> document.formattedAs(announcement.topic(), announcement.format()));
            announcements.forEach(announcement -> document.repeatIfNowhere(announcement.topic()));
            store.save(document);
        }
        return found.size();
    }

    /** Where records lie in a log that is not there any more says nothing about the one that is. */
    void forgetOffsets(Collection<Announcement<D, ?>> announcements) {
        for (Announcement<D, ?> announcement : announcements) {
            String mark = "marks." + Owned.key(announcement.topic());
            store.updateMulti(
                    Query.query(new Criteria()
                            .orOperator(
                                    Criteria.where(mark + ".offset").exists(true),
                                    Criteria.where(mark + ".late").exists(true))),
                    new Update().unset(mark + ".offset").unset(mark + ".late").inc("version", 1),
                    type);
        }
    }

    /** Clears the flags, unless a document has changed or a record behind this one asks for another. */
    void clear(Collection<Announced> announced) {
        if (announced.isEmpty()) {
            return;
        }
        BulkOperations updates = store.bulkOps(BulkOperations.BulkMode.UNORDERED, type);
        announced.forEach(one -> updates.updateOne(one.asAnnounced(), one.cleared()));
        updates.execute();
    }
}
