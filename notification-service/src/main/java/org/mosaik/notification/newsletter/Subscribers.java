package org.mosaik.notification.newsletter;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mosaik.mail.Address;
import org.mosaik.messaging.own.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Everybody who wants, or once wanted, the newsletter of a campaign. */
class Subscribers {

    static final int ID_LENGTH = 32;

    private static final int TRIES = 20;

    private final MongoOperations store;

    Subscribers(MongoOperations store) {
        this.store = store;
    }

    /** The same address on the same list is the same subscriber. */
    static String id(String campaign, Address address) {
        return sha256(campaign + "\n" + address.hash()).substring(0, ID_LENGTH);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Subscriber> find(String id) {
        return Optional.ofNullable(store.findById(id, Subscriber.class));
    }

    /** One guarded write; nothing is written if the change says false. */
    boolean change(String id, Function<Subscriber, Boolean> change) {
        return write(() -> find(id), id, change);
    }

    boolean changeOrCreate(String id, String campaign, Function<Subscriber, Boolean> change) {
        return write(() -> find(id).or(() -> Optional.of(new Subscriber(id, campaign))), id, change);
    }

    private boolean write(
            java.util.function.Supplier<Optional<Subscriber>> load, String id, Function<Subscriber, Boolean> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Subscriber> subscriber = load.get();
            if (subscriber.isEmpty() || !change.apply(subscriber.get())) {
                return false;
            }
            try {
                store.save(subscriber.get());
                return true;
            } catch (OptimisticLockingFailureException | DuplicateKeyException faster) {
                // somebody else was faster: look again
            }
        }
        throw new Conflict(id);
    }

    /** Who had confirmed before a story came out, in the order of their ids. */
    List<String> confirmedBefore(Instant published, String campaign, String after, int most) {
        Query query = Query.query(Criteria.where("campaign")
                        .is(campaign)
                        .and("state")
                        .is(Subscriber.State.CONFIRMED)
                        .and("confirmedAt")
                        .lt(published)
                        .and("_id")
                        .gt(after))
                .with(Sort.by("_id"))
                .limit(most)
                .cursorBatchSize(most);
        return store.find(query, Subscriber.class).stream().map(Subscriber::id).toList();
    }

    /** Who never confirmed is forgotten. */
    void forgetUnconfirmed(Instant askedBefore) {
        store.execute(
                Subscriber.class,
                rows -> rows.deleteMany(Filters.and(
                        Filters.eq("state", Subscriber.State.REQUESTED.name()),
                        Filters.lt("requestedAt", Date.from(askedBefore)))));
    }
}
