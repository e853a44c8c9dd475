package org.mosaik.moderation.campaigns;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mosaik.events.Campaign;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.checks.LookAtStories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes campaigns from files, once this service knows which ones there are: a campaign that is known stays as it is. */
@Component
public class ImportCampaigns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCampaigns.class);

    private final Owner<CampaignDocument> campaigns;
    private final LookAtStories checks;
    private final Clock clock;
    private final Actor actor;
    private final Map<String, Campaign> waiting = new ConcurrentHashMap<>();

    ImportCampaigns(Owner<CampaignDocument> campaigns, LookAtStories checks, Clock clock, Actors actors) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.clock = clock;
        this.actor = actors.of("campaign import", List.of(Topic.CAMPAIGNS.name()), Due.of(this::waiting), this::define);
    }

    /**
     * Has a campaign imported as soon as the service is awake, if its id is unknown then.
     *
     * @param file its name, for messages
     * @return the campaign as it was read
     * @throws InvalidCampaign naming file and property
     */
    public Campaign from(String file, InputStream yaml) {
        Campaign campaign = CampaignFile.read(file, yaml, checks.names());
        waiting.put(campaign.id(), campaign);
        actor.nudge();
        return campaign;
    }

    /** Whether everything that was given is dealt with. */
    boolean isIdle() {
        return waiting.isEmpty();
    }

    private Collection<String> waiting() {
        return List.copyOf(waiting.keySet());
    }

    private void define(String id) {
        Campaign campaign = waiting.get(id);
        if (campaign != null
                && campaigns.changeOrCreate(id, document -> document.defineOnce(campaign, clock.instant()))) {
            LOG.info("imported campaign {}", id);
        }
        waiting.remove(id);
    }
}
