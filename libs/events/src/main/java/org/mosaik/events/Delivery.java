package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a channel did with a story; holds no personal data.
 *
 * @param address of the post, where the channel has one
 * @param occasions what was done, once each; an actor acts if and only if the occasion is not there
 */
public record Delivery(
        String id,
        long revision,
        String channel,
        State state,
        @Nullable String address,
        List<Occasion> occasions,
        @Nullable Reach reach)
        implements Snapshot {

    /** How a delivery or a recall stands. */
    public enum State {
        PENDING,
        DELIVERED,
        UNKNOWN,
        FAILED,
        RECALL_PENDING,
        RECALLED,
        IRRECOVERABLE
    }

    /** One thing that was done with the story, for instance {@code published} or {@code asked-2}. */
    public record Occasion(String name, State state, Instant at) {}

    /** How many people a channel says it reached. */
    public record Reach(long views, long likes, long shares) {}

    public Delivery {
        occasions = Lists.copy(occasions);
    }

    public Optional<Occasion> occasion(String name) {
        return occasions.stream()
                .filter(occasion -> occasion.name().equals(name))
                .findFirst();
    }
}
