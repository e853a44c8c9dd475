package org.mosaik.publication.campaigns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaik.events.Campaign;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All campaigns, kept in memory for a moment: every page asks for them, and other instances may have read newer ones. */
@Component
public class Campaigns {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Known(Map<String, Campaign> byId, Instant until) {}

    private final TopicTable<Campaign> table;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    Campaigns(MongoOperations store, Clock clock) {
        this.table = new TopicTable<>(store, Topic.CAMPAIGNS);
        this.clock = clock;
    }

    public void on(List<Received<Campaign>> records) {
        table.apply(records);
        known = new Known(known.byId(), Instant.MIN);
    }

    public Optional<Campaign> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** In the order of their ids. */
    public List<Campaign> all() {
        return List.copyOf(byId().values());
    }

    private Map<String, Campaign> byId() {
        Known now = known;
        if (now.until().isAfter(clock.instant())) {
            return now.byId();
        }
        Map<String, Campaign> found = new TreeMap<>();
        table.all().forEach(campaign -> found.put(campaign.id(), campaign));
        known = new Known(found, clock.instant().plus(FRESH));
        return found;
    }
}
