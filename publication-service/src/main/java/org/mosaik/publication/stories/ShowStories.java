package org.mosaik.publication.stories;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mosaik.messaging.own.Owner;
import org.springframework.stereotype.Component;

/** Tells the site's channel and the outside world of a story, once nothing unread stands against it. */
@Component
class ShowStories {

    private final Owner<StoryDocument> stories;
    private final Addresses addresses;
    private final Clock clock;
    private final Timer shown;

    ShowStories(
            Owner<StoryDocument> stories, Addresses addresses, Clock clock, StoryActors actors, MeterRegistry meters) {
        this.stories = stories;
        this.addresses = addresses;
        this.clock = clock;
        this.shown = Timer.builder("mosaik.story.shown")
                .description("from the decision until the story stands on the site")
                .serviceLevelObjectives(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1))
                .register(meters);
        actors.work(Todo.SHOW, this::isShown);
    }

    private boolean isShown(String id) {
        stories.change(id, this::show).flatMap(sinceDecision -> sinceDecision).ifPresent(shown::record);
        return true;
    }

    private Optional<Duration> show(StoryDocument story) {
        return story.has(Todo.SHOW) ? story.show(addresses, clock.instant()) : Optional.empty();
    }
}
