package org.mosaik.submission.campaigns;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaik.events.Campaign;
import org.mosaik.messaging.read.Outages;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.scheduling.annotation.Scheduled;

/** Campaigns by id. They are kept in memory too, so that stories are taken while the store is away. */
public class Campaigns {

    private final TopicTable<Campaign> table;
    private volatile Map<String, Campaign> known = Map.of();

    Campaigns(TopicTable<Campaign> table) {
        this.table = table;
    }

    public void apply(List<Received<Campaign>> records) {
        table.apply(records);
        refresh();
    }

    /** Another instance may have applied what this one asks for. */
    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        try {
            Map<String, Campaign> read = new LinkedHashMap<>();
            table.all()
                    .sorted(Comparator.comparing(Campaign::id))
                    .forEach(campaign -> read.put(campaign.id(), campaign));
            known = read;
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
        }
    }

    public Optional<Campaign> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    public List<Campaign> all() {
        return List.copyOf(known.values());
    }
}
