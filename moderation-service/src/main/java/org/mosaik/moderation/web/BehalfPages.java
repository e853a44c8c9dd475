package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.behalf.EnterForOthers;
import org.mosaik.moderation.behalf.IssuedLink;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.web.page.Page;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where editors get the link with which they enter stories for others, one by one or as a spreadsheet. */
@Controller
@RequestMapping("/behalf")
@Needs(Right.ENTER)
class BehalfPages {

    private final EnterForOthers entering;
    private final Owner<CampaignDocument> campaigns;
    private final MongoOperations store;

    BehalfPages(EnterForOthers entering, Owner<CampaignDocument> campaigns, MongoOperations store) {
        this.entering = entering;
        this.campaigns = campaigns;
        this.store = store;
    }

    /** A campaign to choose. */
    record Choice(String id, String title) {}

    /** A link that somebody was given. */
    record Given(IssuedLink link, String campaign) {}

    @GetMapping
    String choose(Principal editor, Model model, Locale locale) {
        Within within = Caller.grants(editor).within(Right.ENTER);
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        List<Choice> open = open(within, locale);
        model.addAttribute("campaigns", open);
        model.addAttribute("offered", entering.isOffered());
        model.addAttribute(
                "given",
                entering.issued().stream()
                        .filter(link -> within.covers(link.campaign()))
                        .map(link -> new Given(link, title(link.campaign(), locale)))
                        .toList());
        return "behalf";
    }

    @PostMapping
    String issue(@RequestParam String campaign, Principal editor, Model model, Locale locale) {
        Within within = Caller.grants(editor).within(Right.ENTER);
        if (open(within, locale).stream().noneMatch(choice -> choice.id().equals(campaign))) {
            throw new ProblemException(Problem.notFound());
        }
        EnterForOthers.Issued issued =
                entering.issue(editor.getName(), campaign).orElseThrow(() -> new ProblemException(Problem.notFound()));
        model.addAttribute("issued", issued);
        model.addAttribute("chosen", title(campaign, locale));
        return choose(editor, model, locale);
    }

    private List<Choice> open(Within within, Locale locale) {
        return store.findAll(CampaignDocument.class).stream()
                .map(CampaignDocument::campaign)
                .filter(campaign -> campaign.state() == Campaign.State.OPEN && within.covers(campaign.id()))
                .map(campaign -> new Choice(campaign.id(), campaign.in(locale.toLanguageTag(), campaign.title())))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    private String title(String campaign, Locale locale) {
        return campaigns
                .find(campaign)
                .map(CampaignDocument::campaign)
                .map(found -> found.in(locale.toLanguageTag(), found.title()))
                .orElse(campaign);
    }
}
