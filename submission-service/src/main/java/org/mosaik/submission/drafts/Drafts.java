package org.mosaik.submission.drafts;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** Drafts by the secret of their link. Whoever reads the store alone learns when each will be gone, and nothing else. */
public class Drafts {

    static final String COLLECTION = "drafts";
    static final String EXPIRE_AT = "expireAt";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoOperations store;
    private final Clock clock;

    Drafts(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A draft as it lies in the store. */
    @Document(COLLECTION)
    @SuppressWarnings("ArrayRecordComponent") // nobody compares sealed drafts
    record Sealed(@Id String id, byte[] closed, Instant expireAt) {}

    /** @return the secret by which it is found again */
    public String keep(SavedDraft draft) {
        Seal seal = Seal.fresh();
        keep(seal, draft);
        return seal.secret();
    }

    void keep(Seal seal, SavedDraft draft) {
        store.save(new Sealed(seal.id(), seal.close(JSON.writeValueAsBytes(draft)), draft.expireAt()));
    }

    public Optional<SavedDraft> find(String secret) {
        if (!Seal.isOne(secret)) {
            return Optional.empty();
        }
        Seal seal = new Seal(secret);
        Query alive = byId(seal).addCriteria(Criteria.where(EXPIRE_AT).gt(clock.instant()));
        return Optional.ofNullable(store.findOne(alive, Sealed.class)).map(found -> opened(seal, found));
    }

    private static SavedDraft opened(Seal seal, Sealed found) {
        try {
            return JSON.readValue(seal.open(found.closed()), SavedDraft.class);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("draft " + found.id() + " was altered", altered);
        }
    }

    public void forget(String secret) {
        if (Seal.isOne(secret)) {
            store.remove(byId(new Seal(secret)), Sealed.class);
        }
    }

    void forgetExpired() {
        store.remove(Query.query(Criteria.where(EXPIRE_AT).lte(clock.instant())), Sealed.class);
    }

    private static Query byId(Seal seal) {
        return Query.query(Criteria.where("_id").is(seal.id()));
    }
}
