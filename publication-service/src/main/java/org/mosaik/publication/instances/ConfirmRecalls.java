package org.mosaik.publication.instances;

import java.time.Clock;
import java.util.List;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.own.Owner;
import org.mosaik.publication.stories.StoryActors;
import org.mosaik.publication.stories.StoryDocument;
import org.mosaik.publication.stories.Todo;
import org.springframework.stereotype.Component;

/** A story counts as recalled from our pages once no live instance can show it any more. */
@Component
class ConfirmRecalls {

    private final Owner<StoryDocument> stories;
    private final Leases leases;
    private final Clock clock;

    ConfirmRecalls(Owner<StoryDocument> stories, Leases leases, Clock clock, StoryActors actors) {
        this.stories = stories;
        this.leases = leases;
        this.clock = clock;
        actors.work(Todo.RECALL, this::isRecalled);
    }

    private boolean isRecalled(String id) {
        StoryDocument story = stories.find(id).orElse(null);
        if (story == null || !story.has(Todo.RECALL)) {
            return true;
        }
        List<LogPosition> positions = story.restsOn();
        if (positions.isEmpty() || !leases.allHaveRead(positions)) {
            return false;
        }
        return stories.change(id, now -> isRecalled(now, positions)).orElse(true);
    }

    /** False if something newer was read meanwhile, which the instances have to pass as well. */
    private boolean isRecalled(StoryDocument story, List<LogPosition> passed) {
        if (!story.restsOn().equals(passed)) {
            return false;
        }
        story.recalled(clock.instant());
        return true;
    }
}
