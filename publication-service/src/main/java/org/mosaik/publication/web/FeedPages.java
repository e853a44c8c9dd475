package org.mosaik.publication.web;

import org.mosaik.publication.campaigns.Campaigns;
import org.mosaik.publication.feed.StoryFeed;
import org.mosaik.publication.stories.Addresses;
import org.mosaik.publication.wall.Filter;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of everything and of each campaign. */
@RestController
class FeedPages {

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final StoryFeed feed;
    private final Campaigns campaigns;
    private final Addresses addresses;

    FeedPages(StoryFeed feed, Campaigns campaigns, Addresses addresses) {
        this.feed = feed;
        this.campaigns = campaigns;
        this.addresses = addresses;
    }

    @GetMapping(path = "/feed.atom", produces = ATOM)
    String everything() {
        return feed.write("Mosaik", addresses.publication() + "/", Filter.ALL);
    }

    @GetMapping(path = "/{campaign}/feed.atom", produces = ATOM)
    String ofCampaign(@PathVariable String campaign) {
        CampaignView view = campaigns
                .find(campaign)
                .map(CampaignView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return feed.write(view.title(), addresses.campaign(campaign), Filter.of(campaign, null));
    }
}
