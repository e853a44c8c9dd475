package org.mosaik.publication.stories;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
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
    private final Map<Work, Actor> all = new ConcurrentHashMap<>();

    StoryActors(Actors actors, MongoOperations store, Clock clock) {
        this.actors = actors;
        this.store = store;
        this.clock = clock;
    }

    /** @param isDone does the work on a story; if false it is tried again after a growing pause */
    public void work(Todo todo, Predicate<String> isDone) {
        Work work = new Work(todo, store, clock);
        all.put(work, actors.of("stories-" + todo, FEEDS, work::due, story -> work.act(story, isDone), HANDS));
    }

    /** Something may be left to do with these stories. */
    public void look(Collection<String> stories) {
        all.forEach((work, actor) -> {
            stories.forEach(work::note);
            actor.nudge();
        });
    }
}
