package org.mosaik.publication.stories;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Publication;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.read.Received;
import org.springframework.stereotype.Component;

/** Takes in what was decided and what was taken back, and this service's own words if the store lost them. */
@Component
public class FollowModeration {

    private final Owner<StoryDocument> stories;
    private final StoryActors actors;
    private final Clock clock;

    FollowModeration(Owner<StoryDocument> stories, StoryActors actors, Clock clock) {
        this.stories = stories;
        this.actors = actors;
        this.clock = clock;
    }

    public void onDecisions(List<Received<Decision>> records) {
        apply(records, record -> story -> story.decided(record, clock.instant()));
    }

    public void onWithdrawals(List<Received<Withdrawal>> records) {
        apply(records, record -> story -> story.withdrawn(record, clock.instant()));
    }

    public OwnTopicListener<Publication> ownPublications() {
        return stories.ownTopic(Topic.PUBLICATIONS);
    }

    public OwnTopicListener<Delivery> ownDeliveries() {
        return stories.ownTopic(Topic.SITE_DELIVERIES);
    }

    private <T extends Snapshot> void apply(
            List<Received<T>> records, Function<Received<T>, Consumer<StoryDocument>> change) {
        Map<String, Consumer<StoryDocument>> changes = new LinkedHashMap<>();
        records.forEach(record -> changes.merge(record.id(), change.apply(record), Consumer::andThen));
        Map<String, List<Todo>> left = new HashMap<>();
        changes.replaceAll((id, steps) -> steps.andThen(story -> left.put(id, story.todo())));
        stories.applyAll(changes);
        actors.look(left);
    }
}
