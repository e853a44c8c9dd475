package org.mosaik.notification.newsletter;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** At most one invitation a day to an address, over all campaigns; the next one waits. */
class OncePerDay {

    /** The last invitation to an address, which stands here as a hash. */
    @Document("invited")
    record Invited(@Id String id, String request, Instant at) {}

    private final MongoOperations store;

    OncePerDay(MongoOperations store) {
        this.store = store;
    }

    /** @return when this request may be answered, if not now */
    Optional<Instant> claim(String address, String request, Instant now) {
        Invited last = store.findById(address, Invited.class);
        if (last == null) {
            return insert(address, request, now);
        }
        if (last.request().equals(request)) {
            return Optional.empty();
        }
        Instant next = last.at().plus(Subscriber.BETWEEN_INVITATIONS);
        if (next.isAfter(now)) {
            return Optional.of(next);
        }
        Query unchanged =
                Query.query(Criteria.where("_id").is(address).and("request").is(last.request()));
        Invited taken = store.findAndModify(
                unchanged, new Update().set("request", request).set("at", now), Invited.class);
        return taken == null ? Optional.of(now.plus(Subscriber.BETWEEN_INVITATIONS)) : Optional.empty();
    }

    private Optional<Instant> insert(String address, String request, Instant now) {
        try {
            store.insert(new Invited(address, request, now));
            return Optional.empty();
        } catch (DuplicateKeyException faster) {
            return Optional.of(now.plus(Subscriber.BETWEEN_INVITATIONS));
        }
    }

    void forget(Instant before) {
        store.remove(Query.query(Criteria.where("at").lt(before)), Invited.class);
    }
}
