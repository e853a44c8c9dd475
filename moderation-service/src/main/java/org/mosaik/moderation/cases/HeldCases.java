package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.mosaik.events.Decision;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** When which case is to be released: known from memory, and once a minute from the store, for what a crash left. */
@Component
class HeldCases {

    static final String RELEASE = "verdict.release";

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(60);
    private static final Duration NOT_YET = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final MongoOperations store;
    private final Duration undoWindow;
    private final Clock clock;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private Instant sweptAt = Instant.MIN;

    HeldCases(MongoOperations store, ModerationSettings settings, Clock clock) {
        this.store = store;
        this.undoWindow = settings.undoWindow();
        this.clock = clock;
    }

    /** Decided just now. */
    void add(String id) {
        times.put(id, clock.instant().plus(undoWindow));
    }

    /** It was too early. */
    void postpone(String id) {
        times.put(id, clock.instant().plus(NOT_YET));
    }

    void remove(String id) {
        times.remove(id);
    }

    /** Called by one thread only. */
    Collection<String> due() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(SWEEP_EVERY)) || sweptAt.isAfter(now)) {
            sweep();
            sweptAt = now;
        }
        return times.entrySet().stream()
                .filter(held -> !held.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void sweep() {
        Query held = Query.query(Criteria.where("verdict.outcome")
                        .is(Decision.Outcome.APPROVED.name())
                        .and(RELEASE)
                        .is(Decision.Release.HELD.name()))
                .limit(MOST);
        held.fields().include("_id").include("verdict.at");
        store.find(held, Document.class, store.getCollectionName(CaseDocument.class))
                .forEach(row ->
                        times.putIfAbsent(row.getString("_id"), approved(row).plus(undoWindow)));
    }

    private static Instant approved(Document row) {
        Date at = row.getEmbedded(List.of("verdict", "at"), Date.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
