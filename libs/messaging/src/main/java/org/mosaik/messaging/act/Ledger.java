package org.mosaik.messaging.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Intend, act, record: what is done to whom on which occasion, once. A row whose intention ran out without an outcome
 * is unknown, and its channel decides whether to ask, to repeat or to leave it to a person.
 */
public class Ledger {

    /** How an intended deed stands. */
    public enum State {
        INTENDED,
        DONE,
        FAILED
    }

    /** A deed, by hashes: the ledger knows no addresses. */
    @Document("ledger")
    public record Row(
            @Id String id,
            String channel,
            String story,
            String occasion,
            State state,
            int tries,
            Instant until,
            Instant at) {

        /** Whether it was tried before and nobody knows what became of it. */
        public boolean isRepeated() {
            return tries > 1;
        }
    }

    private final MongoOperations store;
    private final Clock clock;

    public Ledger(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes the deed on, for longer than the call can take.
     *
     * @return empty if it is done, was given up, or somebody is doing it now
     */
    public Optional<Row> intend(String channel, String story, String recipient, String occasion, Duration call) {
        Instant now = clock.instant();
        String id = id(channel, story, recipient, occasion);
        try {
            return Optional.of(
                    store.insert(new Row(id, channel, story, occasion, State.INTENDED, 1, now.plus(call), now)));
        } catch (DuplicateKeyException known) {
            Query open = Query.query(Criteria.where("_id")
                    .is(id)
                    .and("state")
                    .is(State.INTENDED)
                    .and("until")
                    .lte(now));
            Update again = new Update().set("until", now.plus(call)).inc("tries", 1);
            return Optional.ofNullable(store.findAndModify(
                    open, again, FindAndModifyOptions.options().returnNew(true), Row.class));
        }
    }

    public void done(Row row) {
        close(row, State.DONE);
    }

    public void failed(Row row) {
        close(row, State.FAILED);
    }

    /** The call certainly did nothing: it may be tried again from then on. */
    public void retry(Row row, Instant from) {
        store.updateFirst(
                Query.query(Criteria.where("_id").is(row.id()).and("state").is(State.INTENDED)),
                new Update().set("until", from),
                Row.class);
    }

    public @Nullable Row find(String channel, String story, String recipient, String occasion) {
        return store.findById(id(channel, story, recipient, occasion), Row.class);
    }

    private void close(Row row, State state) {
        store.updateFirst(
                Query.query(Criteria.where("_id").is(row.id())),
                new Update().set("state", state).set("at", clock.instant()),
                Row.class);
    }

    private static String id(String channel, String story, String recipient, String occasion) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", channel, story, recipient, occasion)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
