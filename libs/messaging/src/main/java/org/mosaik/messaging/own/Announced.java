package org.mosaik.messaging.own;

import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.LogPosition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A state of a document that was sent to a topic.
 *
 * @param position of its record; absent if there was nothing to say
 */
record Announced(
        String id,
        Mark mark,
        Announcement<?, ?> announcement,
        @Nullable LogPosition position) {

    private String key() {
        return Owned.key(announcement.topic());
    }

    /** The document, if it still has that state and nothing came late behind the record. */
    Query asAnnounced() {
        Criteria criteria =
                Criteria.where("_id").is(id).and("marks." + key() + ".revision").is(mark.revision());
        if (position != null) {
            String late = "marks." + key() + ".late";
            criteria.orOperator(
                    Criteria.where(late).is(null), Criteria.where(late).lte(position.offset()));
        }
        return Query.query(criteria);
    }

    /** Clears the flag and notes where the record lies. */
    Update cleared() {
        Update update = new Update().pull("pending", key()).inc("version", 1);
        if (position != null) {
            update.set("marks." + key() + ".offset", position.offset())
                    .set("marks." + key() + ".format", announcement.format());
        }
        return update;
    }
}
