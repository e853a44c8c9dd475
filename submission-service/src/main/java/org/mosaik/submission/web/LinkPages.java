package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.links.SendLinks;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who lost the link to a story asks for it once more. */
@Controller
@RequestMapping("/links")
class LinkPages {

    private static final String EMAIL = "email";

    private final SendLinks send;
    private final Sentences sentences;
    private final Turnstile turnstile;
    private final Texts texts;

    LinkPages(SendLinks send, Sentences sentences, Turnstile turnstile, Texts texts) {
        this.send = send;
        this.sentences = sentences;
        this.turnstile = turnstile;
        this.texts = texts;
    }

    @GetMapping
    String ask(Model model) {
        return show("", List.of(), false, model);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email, Model model, Locale locale, HttpServletResponse response) {
        Optional<Duration> wait = turnstile.wait(Act.STORY);
        if (wait.isPresent()) {
            Refusals.wait(wait.get(), response);
            return show(email, List.of(Finding.of(EMAIL, "too-many")), false, model);
        }
        SendLinks.Asked asked = send.again(email.strip(), locale);
        if (asked == SendLinks.Asked.ON_ITS_WAY) {
            return show("", List.of(), true, model);
        }
        boolean busy = asked == SendLinks.Asked.TOO_BUSY;
        response.setStatus(busy ? 503 : 422);
        return show(email, List.of(Finding.of(EMAIL, busy ? "later-unavailable" : "email")), false, model);
    }

    private String show(String email, List<Finding> findings, boolean sent, Model model) {
        FormErrors errors = sentences.errors(findings);
        model.addAttribute(Page.of("Mosaik").notIndexed());
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "field",
                FormField.of(FormField.Type.EMAIL, EMAIL, texts.say("later.email"))
                        .mandatory()
                        .autocomplete("email")
                        .value(email)
                        .errorIn(errors));
        return "links";
    }
}
