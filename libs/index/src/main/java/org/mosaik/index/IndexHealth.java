package org.mosaik.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red until searches see everything that the topics had at start: before that a page would show less than there is. */
public class IndexHealth implements HealthIndicator {

    private final TopicIndex index;

    public IndexHealth(TopicIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        IndexStatus status = index.status();
        Health.Builder health = status.alive() && status.caughtUp() ? Health.up() : Health.down();
        return health.withDetail("alive", status.alive())
                .withDetail("caughtUp", status.caughtUp())
                .withDetail("lag", status.lag())
                .build();
    }
}
