package org.mosaik.notification.web;

import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Theme;

/** A page in a campaign's name and colours; none of ours is for search engines. */
final class CampaignPage {

    private CampaignPage() {}

    static Page of(Campaign campaign, Locale language) {
        Page page = Page.of(title(campaign, language))
                .home("/newsletter/" + campaign.id())
                .notIndexed();
        Campaign.Theme theme = campaign.theme();
        return theme == null ? page : page.colours(new Theme(theme.brand(), theme.accent()));
    }

    static Page plain() {
        return Page.of("Mosaik").notIndexed();
    }

    static String title(Campaign campaign, Locale language) {
        return campaign.in(language.getLanguage(), campaign.title());
    }
}
