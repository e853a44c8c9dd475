package org.mosaik.publication.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;
import org.mosaik.publication.campaigns.Campaigns;
import org.mosaik.publication.stories.Addresses;
import org.mosaik.publication.wall.Figures;
import org.mosaik.publication.wall.Filter;
import org.mosaik.publication.wall.Wall;
import org.mosaik.web.page.Page;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The wall of everything, and one for each campaign. */
@Controller
class WallPages {

    /** Everything but the pages that every site has. */
    static final String CAMPAIGN = "{campaign:(?!(?:imprint|privacy|accessibility|plain-language)$)[A-Za-z0-9_-]+}";

    private static final int TILES = 24;

    private final Wall wall;
    private final Figures figures;
    private final Campaigns campaigns;
    private final Addresses addresses;

    WallPages(Wall wall, Figures figures, Campaigns campaigns, Addresses addresses) {
        this.wall = wall;
        this.figures = figures;
        this.campaigns = campaigns;
        this.addresses = addresses;
    }

    @GetMapping("/")
    String everything(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<CampaignView> all = campaigns.all().stream().map(CampaignView::of).toList();
        model.addAttribute(Page.of("Mosaik")
                .feed("/feed.atom")
                .cards(all.stream()
                        .map(CampaignView::theme)
                        .filter(Objects::nonNull)
                        .toList()));
        model.addAttribute("campaigns", all);
        model.addAttribute("submission", addresses.submission());
        addSection(model, "/", Filter.of(campaign == null || campaign.isBlank() ? null : campaign, kind), after);
        return "wall";
    }

    @GetMapping("/" + CAMPAIGN)
    String ofCampaign(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CampaignView view = campaigns
                .find(campaign)
                .map(CampaignView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        model.addAttribute(view.page());
        model.addAttribute("campaign", view);
        model.addAttribute("figures", view.figures(figures.of(campaign)));
        model.addAttribute("form", addresses.form(campaign));
        model.addAttribute("newsletter", addresses.newsletter(campaign));
        addSection(model, view.link(), Filter.of(campaign, kind), after);
        return "campaign";
    }

    private void addSection(Model model, String path, Filter filter, @Nullable String after) {
        Wall.Section section = wall.section(filter, after, TILES);
        String first = path.equals("/") ? link(path, "campaign", filter.campaign()) : path;
        String chosen = link(first, "kind", filter.kind());
        model.addAttribute(
                "stories", section.stories().stream().map(StoryView::of).toList());
        model.addAttribute("more", section.next() == null ? null : link(chosen, "after", section.next()));
        model.addAttribute("newest", after == null ? null : chosen);
        model.addAttribute("count", wall.count(filter));
        model.addAttribute("chosen", filter.campaign());
        model.addAttribute("kind", filter.kind());
        model.addAttribute("kinds", Kind.values());
    }

    private static String link(String path, String name, @Nullable Object value) {
        return value == null
                ? path
                : UriComponentsBuilder.fromUriString(path)
                        .queryParam(name, "{value}")
                        .encode()
                        .buildAndExpand(value)
                        .toUriString();
    }
}
