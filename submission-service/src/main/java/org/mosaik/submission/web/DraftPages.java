package org.mosaik.submission.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.drafts.Drafts;
import org.mosaik.submission.drafts.SavedDraft;
import org.mosaik.web.page.Page;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link of a draft leads: the form as it was left, and a button that forgets it. */
@Controller
@SecretAddress
@RequestMapping("/draft/{secret}")
class DraftPages {

    private final Drafts drafts;
    private final Campaigns campaigns;
    private final SaveForLater later;
    private final FormView view;

    DraftPages(Drafts drafts, Campaigns campaigns, SaveForLater later, FormView view) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.later = later;
        this.view = view;
    }

    @GetMapping
    String goOn(@PathVariable String secret, Model model) {
        SavedDraft draft = drafts.find(secret).orElseThrow(DraftPages::gone);
        Campaign campaign = campaigns.find(draft.campaign()).orElseThrow(DraftPages::gone);
        KindDefinition kind = campaign.kinds().stream()
                .filter(each -> each.kind().name().equals(draft.kind()))
                .findFirst()
                .orElseThrow(DraftPages::gone);
        Map<String, List<String>> values = new HashMap<>(draft.values());
        values.put(SaveForLater.DRAFT, List.of(secret));
        model.addAttribute("draftUntil", draft.expireAt());
        return view.resumed(campaign, kind, FormInput.of(values), model);
    }

    @PostMapping("/forget")
    String forget(@PathVariable String secret, Model model) {
        later.forget(secret);
        model.addAttribute(Page.of("Mosaik"));
        return "forgotten";
    }

    /** Expired, handed in, forgotten, never there: nobody is told which. */
    private static ProblemException gone() {
        return new ProblemException(Problem.of(410, "draft-gone"));
    }
}
