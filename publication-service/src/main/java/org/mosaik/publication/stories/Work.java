package org.mosaik.publication.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Stories on which one kind of work waits: remembered as they change, found in the store after a crash. */
class Work {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    /** When a story is looked at next, and how long after that if it fails again. */
    private record Turn(Instant at, Duration pause) {}

    private final Todo todo;
    private final MongoOperations store;
    private final Clock clock;
    private final Map<String, Turn> waiting = new ConcurrentHashMap<>();
    private Instant sweptAt = Instant.MIN;

    Work(Todo todo, MongoOperations store, Clock clock) {
        this.todo = todo;
        this.store = store;
        this.clock = clock;
    }

    void note(String story) {
        waiting.put(story, new Turn(clock.instant(), FIRST_PAUSE));
    }

    Collection<String> due() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(SWEEP_EVERY))) {
            sweep();
            sweptAt = now;
        }
        return waiting.entrySet().stream()
                .filter(entry -> !entry.getValue().at().isAfter(now))
                .limit(AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void sweep() {
        Query open = Query.query(Criteria.where("todo").is(todo)).limit(10_000);
        open.fields().include("_id");
        store.find(open, org.bson.Document.class, store.getCollectionName(StoryDocument.class))
                .forEach(row -> waiting.putIfAbsent(row.getString("_id"), new Turn(clock.instant(), FIRST_PAUSE)));
    }

    /** Does the work, and comes back to it after a growing pause if it is not done. */
    void act(String story, Predicate<String> isDone) {
        Turn turn = waiting.getOrDefault(story, new Turn(clock.instant(), FIRST_PAUSE));
        Duration next = turn.pause().multipliedBy(2);
        Turn later =
                new Turn(clock.instant().plus(turn.pause()), next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE);
        waiting.replace(story, turn, later);
        if (isDone.test(story)) {
            // A change that was noted meanwhile is another turn, and stays.
            waiting.remove(story, later);
        }
    }
}
