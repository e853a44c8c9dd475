package org.mosaik.publication.stories;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Makes the actors that work on stories, and tells them which stories have changed. */
@Component
public class StoryActors {

    private static final List<String> FEEDS = List.of(Topic.DECISIONS.name(), Topic.WITHDRAWALS.name());

    /** An act mostly waits for the store; one hand alone would be the narrowest place of the whole chain. */
    private static final int HANDS = 4;

    private final Actors actors;
    private final MongoOperations store;
    private final Clock clock;
    private final Map<Todo, Worker> workers = new ConcurrentHashMap<>();

    private record Worker(Work work, Actor actor) {}

    StoryActors(Actors actors, MongoOperations store, Clock clock) {
        this.actors = actors;
        this.store = store;
        this.clock = clock;
    }

    /** @param isDone does the work on a story; if false it is tried again after a growing pause */
    public void work(Todo todo, Predicate<String> isDone) {
        Work work = new Work(todo, store, clock);
        Actor actor = actors.of("stories-" + todo, FEEDS, Due.of(work::due), story -> work.act(story, isDone), HANDS);
        workers.put(todo, new Worker(work, actor));
    }

    /** What is left to do with these stories, as they are now. */
    public void look(Map<String, List<Todo>> left) {
        Set<Todo> work = EnumSet.noneOf(Todo.class);
        left.forEach((story, todo) -> {
            todo.forEach(what -> worker(what).work().resume(story));
            work.addAll(todo);
        });
        work.forEach(what -> worker(what).actor().nudge());
    }

    private Worker worker(Todo todo) {
        return Objects.requireNonNull(workers.get(todo), () -> "nobody does " + todo);
    }
}
