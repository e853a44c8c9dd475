package org.mosaik.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.publication.campaigns.Campaigns;
import org.mosaik.publication.stories.Addresses;
import org.mosaik.publication.wall.Story;
import org.mosaik.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one story. */
@Controller
class StoryPages {

    private static final int OTHERS = 3;

    private final ShownStories stories;
    private final NewestStories newest;
    private final Campaigns campaigns;
    private final Addresses addresses;
    private final StoryFacts facts;

    StoryPages(ShownStories stories, NewestStories newest, Campaigns campaigns, Addresses addresses, StoryFacts facts) {
        this.stories = stories;
        this.newest = newest;
        this.campaigns = campaigns;
        this.addresses = addresses;
        this.facts = facts;
    }

    /** @param v language in which the story itself is read, where there are several */
    @GetMapping("/stories/{id}")
    String story(@PathVariable String id, @RequestParam(required = false) @Nullable String v, Model model) {
        Story story = stories.get(id);
        StoryView view = StoryView.of(story).in(v);
        CampaignView campaign =
                campaigns.find(story.content().campaign()).map(CampaignView::of).orElse(null);
        Page page = campaign == null ? Page.of("Mosaik") : campaign.page();
        model.addAttribute(page.described(view.headline()));
        model.addAttribute("story", view);
        model.addAttribute("campaign", campaign);
        model.addAttribute("facts", campaign == null ? List.of() : facts.of(campaign.campaign(), view.content()));
        model.addAttribute("address", addresses.story(id));
        model.addAttribute("report", addresses.report(id));
        model.addAttribute("share", ShareLinks.of(view.headline(), addresses.story(id)));
        model.addAttribute("site", addresses.publication());
        model.addAttribute("others", others(story));
        return "story";
    }

    private List<StoryView> others(Story story) {
        return newest.of(story.content().campaign(), OTHERS + 1).stream()
                .filter(other -> !other.id().equals(story.id()))
                .limit(OTHERS)
                .map(StoryView::of)
                .toList();
    }
}
