package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.journal.Note;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Puts into the journal what was noted in cases. What a crash left is found in the store, once a minute; nothing is written
 * twice.
 */
@Component
class WriteJournal {

    static final String OWED = "unwritten.action";

    private static final List<String> FEEDS = List.of(Topic.JOURNAL.name());
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Owner<CaseDocument> cases;
    private final Journal journal;
    private final MongoOperations store;
    private final Clock clock;
    private final Actor actor;
    private final Set<String> owing = ConcurrentHashMap.newKeySet();
    private Instant sweptAt = Instant.MIN;

    WriteJournal(Owner<CaseDocument> cases, Journal journal, MongoOperations store, Clock clock, Actors actors) {
        this.cases = cases;
        this.journal = journal;
        this.store = store;
        this.clock = clock;
        this.actor = actors.of("journal", FEEDS, Due.of(this::due), this::write);
        cases.watchedBy(this::saved);
    }

    private void saved(CaseDocument document) {
        if (!document.unwritten().isEmpty() && owing.add(document.id())) {
            actor.nudge();
        }
    }

    private Collection<String> due() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(SWEEP_EVERY)) || sweptAt.isAfter(now)) {
            sweep();
            sweptAt = now;
        }
        return List.copyOf(owing);
    }

    private void sweep() {
        Query query = Query.query(Criteria.where(OWED).gt("")).limit(MOST);
        query.fields().include("_id");
        store.find(query, Document.class, store.getCollectionName(CaseDocument.class))
                .forEach(row -> owing.add(row.getString("_id")));
    }

    private void write(String id) {
        // Whatever is noted from now on asks for another go
        owing.remove(id);
        try {
            List<Note> notes = cases.find(id).map(CaseDocument::unwritten).orElse(List.of());
            if (!notes.isEmpty()) {
                notes.forEach(journal::write);
                cases.change(id, document -> document.written(notes));
            }
        } catch (RuntimeException notNow) {
            owing.add(id);
            throw notNow;
        }
    }
}
