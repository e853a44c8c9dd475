package org.mosaik.moderation.cases;

import java.util.Optional;
import org.mosaik.events.Campaign;
import org.mosaik.events.TwoEditors;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.springframework.stereotype.Component;

/** What a case's campaign says of two editors. */
@Component
class CampaignRules {

    private final Owner<CampaignDocument> campaigns;

    CampaignRules(Owner<CampaignDocument> campaigns) {
        this.campaigns = campaigns;
    }

    TwoEditors of(CaseDocument document) {
        return Optional.ofNullable(document.story().campaign())
                .flatMap(campaigns::find)
                .map(CampaignDocument::campaign)
                .map(Campaign::twoEditors)
                .orElse(TwoEditors.NO_MORE);
    }
}
