package org.mosaik.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.notification.newsletter.JoinNewsletter;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the link of an invitation leads. Scanners open links, so opening changes nothing: the button does. */
@Controller
class ConfirmationPages {

    private final JoinNewsletter join;

    ConfirmationPages(JoinNewsletter join) {
        this.join = join;
    }

    @GetMapping("/confirm/{token}")
    String ask(@PathVariable String token, Model model, Locale language, HttpServletResponse response) {
        Campaign campaign = invitation(token);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(CampaignPage.of(campaign, language));
        model.addAttribute("title", CampaignPage.title(campaign, language));
        model.addAttribute("token", token);
        return "confirm";
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model, Locale language, HttpServletResponse response) {
        Campaign campaign = invitation(token);
        if (!join.confirm(token, language)) {
            throw new ProblemException(Problem.of(410, "invitation-over"));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(CampaignPage.of(campaign, language));
        model.addAttribute("title", CampaignPage.title(campaign, language));
        return "confirmed";
    }

    private Campaign invitation(String token) {
        return join.invitation(token).orElseThrow(() -> new ProblemException(Problem.of(410, "invitation-over")));
    }
}
