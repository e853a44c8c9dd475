package org.mosaik.publication.stories;

import java.time.Clock;
import org.mosaik.messaging.own.Owner;
import org.springframework.stereotype.Component;

/** Tells the site's channel and the outside world of a story, once nothing unread stands against it. */
@Component
class ShowStories {

    private final Owner<StoryDocument> stories;
    private final Addresses addresses;
    private final Clock clock;

    ShowStories(Owner<StoryDocument> stories, Addresses addresses, Clock clock, StoryActors actors) {
        this.stories = stories;
        this.addresses = addresses;
        this.clock = clock;
        actors.work(Todo.SHOW, this::isShown);
    }

    private boolean isShown(String id) {
        return stories.change(id, story -> {
                    if (story.has(Todo.SHOW)) {
                        story.show(addresses, clock.instant());
                    }
                    return true;
                })
                .orElse(true);
    }
}
