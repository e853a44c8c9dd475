package org.mosaik.notification.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.mail.Address;
import org.mosaik.messaging.start.Gate;
import org.mosaik.notification.newsletter.JoinNewsletter;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ordering a campaign's newsletter. */
@Controller
class SignUpPages {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final JoinNewsletter join;
    private final SignUpForm form;
    private final Texts texts;
    private final Links links;
    private final Gate gate;

    SignUpPages(JoinNewsletter join, SignUpForm form, Texts texts, Links links, Gate gate) {
        this.join = join;
        this.form = form;
        this.texts = texts;
        this.links = links;
        this.gate = gate;
    }

    /** A campaign's newsletter in the list of all. */
    record Offer(String id, String title, String sentence) {}

    @GetMapping("/")
    String offers(Model model, Locale language) {
        List<Offer> offers = join.offers().stream()
                .map(campaign -> new Offer(
                        campaign.id(),
                        CampaignPage.title(campaign, language),
                        campaign.in(language.getLanguage(), campaign.sentence())))
                .toList();
        model.addAttribute("offers", offers);
        model.addAttribute(CampaignPage.plain());
        return "offers";
    }

    @GetMapping("/newsletter/{campaign}")
    ModelAndView form(@PathVariable String campaign, Locale language) {
        return page(offer(campaign), language, null, false, FormErrors.none());
    }

    @PostMapping("/newsletter/{campaign}")
    ModelAndView request(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String consent,
            Locale language) {
        gate.requireOpen();
        Campaign wanted = offer(campaign);
        Optional<Address> address = Address.of(email);
        boolean agreed = consent.equals("true");
        FormErrors errors = FormErrors.none();
        if (address.isEmpty()) {
            errors = errors.with("email", texts.say("signup.email.wrong"));
        }
        if (!agreed) {
            errors = errors.with("consent", texts.say("signup.consent.missing"));
        }
        if (address.isEmpty() || !agreed) {
            return page(wanted, language, email, agreed, errors);
        }
        join.request(wanted, address.get(), language);
        return new ModelAndView(links.redirect("/newsletter/" + wanted.id() + "/requested"), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/newsletter/{campaign}/requested")
    String requested(@PathVariable String campaign, Model model, Locale language) {
        model.addAttribute(CampaignPage.of(offer(campaign), language));
        return "requested";
    }

    private Campaign offer(String campaign) {
        return join.offer(campaign)
                .orElseThrow(
                        () -> new ProblemException(gate.isOpen() ? Problem.notFound() : Problem.unavailable(SOON)));
    }

    private ModelAndView page(
            Campaign campaign, Locale language, @Nullable String email, boolean agreed, FormErrors errors) {
        ModelAndView page = new ModelAndView("signup");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(CampaignPage.of(campaign, language));
        page.addObject("campaign", campaign.id());
        page.addObject("title", CampaignPage.title(campaign, language));
        page.addObject("errors", errors);
        page.addObject("fields", form.fields(join.consent(campaign, language), email, agreed, errors));
        return page;
    }
}
