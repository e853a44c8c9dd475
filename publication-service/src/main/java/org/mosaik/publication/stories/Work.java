package org.mosaik.publication.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Stories on which one kind of work waits, as the store has them; only what failed is remembered, for a pause. */
class Work {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    /** Until when a story is left alone, and how long after that if it fails again. */
    private record Pause(Instant until, Duration next) {

        static Pause first(Instant now) {
            return new Pause(now.plus(FIRST_PAUSE), FIRST_PAUSE.multipliedBy(2));
        }

        Pause longer(Instant now) {
            Duration twice = next.multipliedBy(2);
            return new Pause(now.plus(next), twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE);
        }
    }

    private final Todo todo;
    private final MongoOperations store;
    private final Clock clock;
    private final Map<String, Pause> paused = new ConcurrentHashMap<>();

    Work(Todo todo, MongoOperations store, Clock clock) {
        this.todo = todo;
        this.store = store;
        this.clock = clock;
    }

    /** The story has changed: what failed before may succeed now. */
    void resume(String story) {
        paused.remove(story);
    }

    Collection<String> due() {
        Instant now = clock.instant();
        paused.values().removeIf(pause -> pause.until().isBefore(now.minus(LONGEST_PAUSE)));
        List<String> due = new ArrayList<>();
        Query open = Query.query(Criteria.where("todo").is(todo)).limit(AT_ONCE + paused.size());
        open.fields().include("_id");
        for (Document row : store.find(open, Document.class, store.getCollectionName(StoryDocument.class))) {
            Pause pause = paused.get(row.getString("_id"));
            if (pause == null || !pause.until().isAfter(now)) {
                due.add(row.getString("_id"));
            }
        }
        return due;
    }

    /** Does the work, and comes back to it after a growing pause if it is not done. */
    void act(String story, Predicate<String> isDone) {
        if (isDone.test(story)) {
            paused.remove(story);
        } else {
            Instant now = clock.instant();
            paused.compute(story, (id, before) -> before == null ? Pause.first(now) : before.longer(now));
        }
    }
}
