package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mosaik.events.Decision;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which cases wait for their release: known from memory, and once a minute from the store, for what a crash left. */
@Component
class HeldCases {

    static final String RELEASE = "verdict.release";

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final MongoOperations store;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Instant sweptAt = Instant.MIN;

    HeldCases(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void add(String id) {
        known.add(id);
    }

    void remove(String id) {
        known.remove(id);
    }

    /** Called by one thread only. */
    Collection<String> all() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(SWEEP_EVERY)) || sweptAt.isAfter(now)) {
            known.addAll(inStore());
            sweptAt = now;
        }
        return List.copyOf(known);
    }

    private List<String> inStore() {
        Query held = Query.query(Criteria.where("verdict.outcome")
                        .is(Decision.Outcome.APPROVED.name())
                        .and(RELEASE)
                        .is(Decision.Release.HELD.name()))
                .limit(MOST);
        held.fields().include("_id");
        return store.find(held, org.bson.Document.class, store.getCollectionName(CaseDocument.class)).stream()
                .map(row -> row.getString("_id"))
                .toList();
    }
}
