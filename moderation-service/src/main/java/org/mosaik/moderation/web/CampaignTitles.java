package org.mosaik.moderation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What campaigns are called in the reader's language. */
@Component
class CampaignTitles {

    /** A campaign by name. */
    record Titled(String id, String title) {}

    private final MongoOperations store;

    CampaignTitles(MongoOperations store) {
        this.store = store;
    }

    List<Titled> all() {
        Locale language = LocaleContextHolder.getLocale();
        return store.findAll(CampaignDocument.class).stream()
                .map(CampaignDocument::campaign)
                .map(campaign -> new Titled(campaign.id(), campaign.in(language.toLanguageTag(), campaign.title())))
                .sorted(Comparator.comparing(Titled::title))
                .toList();
    }
}
