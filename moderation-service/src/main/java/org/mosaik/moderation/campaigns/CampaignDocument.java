package org.mosaik.moderation.campaigns;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;
import org.springframework.data.mongodb.core.mapping.Document;

/** A campaign as this house defines it. */
@Document("campaigns")
public class CampaignDocument extends Owned {

    private @Nullable Campaign definition;

    CampaignDocument(String id) {
        super(id);
    }

    /** Takes the definition if there was none before; a campaign that is known is never overwritten by a file. */
    boolean defineOnce(Campaign campaign, Instant now) {
        if (definition != null) {
            return false;
        }
        definition = campaign;
        changed(Facts.CAMPAIGN_CHANGED, now, Topic.CAMPAIGNS);
        return true;
    }

    void restore(Campaign campaign) {
        definition = campaign;
    }

    public Campaign campaign() {
        Campaign known = Objects.requireNonNull(definition, id());
        return new Campaign(
                known.id(),
                revisionOn(Topic.CAMPAIGNS),
                known.state(),
                known.languages(),
                known.title(),
                known.sentence(),
                known.theme(),
                known.hashtags(),
                known.region(),
                known.audiences(),
                known.kinds(),
                known.consents(),
                known.channels(),
                known.calendar(),
                known.placeDecimals(),
                known.places(),
                known.knownPlacesOnly(),
                known.retention(),
                known.twoEditors());
    }
}
