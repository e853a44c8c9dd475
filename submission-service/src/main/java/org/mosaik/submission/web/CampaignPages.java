package org.mosaik.submission.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.page.Theme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people choose what to take part in. */
@Controller
class CampaignPages {

    private final Campaigns campaigns;
    private final Texts texts;

    CampaignPages(Campaigns campaigns, Texts texts) {
        this.campaigns = campaigns;
        this.texts = texts;
    }

    /** A campaign in its own colours. */
    record Card(
            String id,
            String title,
            String sentence,
            @Nullable Theme theme) {}

    @GetMapping("/")
    String all(Model model, Locale locale) {
        List<Card> cards = campaigns.all().stream()
                .filter(campaign -> campaign.state() == Campaign.State.OPEN)
                .map(campaign -> card(campaign, locale.toLanguageTag()))
                .toList();
        List<Theme> themes = cards.stream()
                .map(Card::theme)
                .filter(theme -> theme != null)
                .distinct()
                .toList();
        model.addAttribute("cards", cards);
        model.addAttribute(
                Page.of("Mosaik").described(texts.say("campaigns.lead")).cards(themes));
        return "campaigns";
    }

    private static Card card(Campaign campaign, String language) {
        return new Card(
                campaign.id(),
                campaign.in(language, campaign.title()),
                campaign.in(language, campaign.sentence()),
                theme(campaign));
    }

    /** Its name and colours on a page about it. */
    static Page page(Campaign campaign, String language) {
        Page page = Page.of(campaign.in(language, campaign.title()))
                .home("/" + campaign.id())
                .described(campaign.in(language, campaign.sentence()));
        Theme theme = theme(campaign);
        return theme == null ? page : page.colours(theme);
    }

    private static @Nullable Theme theme(Campaign campaign) {
        Campaign.Theme theme = campaign.theme();
        return theme == null ? null : new Theme(theme.brand(), theme.accent());
    }
}
