package org.mosaik.messaging.own;

import com.mongodb.ReadConcern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.LogPosition;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the announcer asks of the store: whole documents, read with majority concern, and flags cleared under guard. */
class AnnouncementStore<D extends Owned> {

    private static final int MOST = 10_000;

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

    /** Ids whose state is not on the log yet, is there in an older format, or was lost by the log. */
    List<String> unannounced(Collection<Announcement<D, ?>> announcements) {
        List<Criteria> lacking = new ArrayList<>();
        for (Announcement<D, ?> announcement : announcements) {
            String key = Owned.key(announcement.topic());
            lacking.add(Criteria.where("marks." + key + ".format").lt(announcement.format()));
            lacking.add(Criteria.where("marks." + key + ".revision")
                    .exists(true)
                    .and("marks." + key + ".offset")
                    .is(null)
                    .and("pending")
                    .ne(key));
        }
        if (!lacking.isEmpty()) {
            flag(new Query(new Criteria().orOperator(lacking)).limit(MOST), announcements);
        }
        Query flagged = Query.query(Criteria.where("pending.0").exists(true)).limit(MOST);
        flagged.fields().include("_id");
        return store.find(flagged, org.bson.Document.class, store.getCollectionName(type)).stream()
                .map(row -> row.getString("_id"))
                .toList();
    }

    private void flag(Query lacking, Collection<Announcement<D, ?>> announcements) {
        for (D document : store.find(lacking, type)) {
            announcements.forEach(announcement -> document.formattedAs(announcement.topic(), announcement.format()));
            announcements.forEach(announcement -> document.repeatIfNowhere(announcement.topic()));
            store.save(document);
        }
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

    /** Clears the flag, unless the document has changed or a record behind this one asks for another. */
    void clear(Owned document, Announcement<?, ?> announcement, @Nullable LogPosition position) {
        String key = Owned.key(announcement.topic());
        Mark mark = document.mark(announcement.topic());
        if (mark == null) {
            return;
        }
        Criteria asAnnounced = Criteria.where("_id")
                .is(document.id())
                .and("marks." + key + ".revision")
                .is(mark.revision());
        Update update = new Update().pull("pending", key).inc("version", 1);
        if (position != null) {
            String late = "marks." + key + ".late";
            asAnnounced.orOperator(
                    Criteria.where(late).is(null), Criteria.where(late).lte(position.offset()));
            update.set("marks." + key + ".offset", position.offset())
                    .set("marks." + key + ".format", announcement.format());
        }
        store.updateFirst(Query.query(asAnnounced), update, type);
    }
}
