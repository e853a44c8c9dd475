package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Redaction;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.Answer;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.RetouchPhotos;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.mosaik.moderation.pictures.RedactPictures;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One photo of a case: what of it nobody shall see, and the words for people who do not see it. */
@Controller
@Needs(Right.DECIDE)
@RequestMapping("/cases/{id}/media/{medium}")
class PicturePages {

    /** Of alternative text, in code points; as long as people may write themselves. */
    static final int LONGEST_ALT = 300;

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final ClaimCase claims;
    private final RedactPictures redacting;
    private final RetouchPhotos retouching;
    private final Links links;
    private final Texts texts;

    PicturePages(
            Console console,
            Owner<CaseDocument> cases,
            ClaimCase claims,
            RedactPictures redacting,
            RetouchPhotos retouching,
            Links links,
            Texts texts) {
        this.console = console;
        this.cases = cases;
        this.claims = claims;
        this.redacting = redacting;
        this.retouching = retouching;
        this.links = links;
        this.texts = texts;
    }

    /** A request for the page of a photo, and what goes into the answer. */
    private record Asked(String id, String medium, Viewer editor, Model model, HttpServletResponse response) {}

    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String medium,
            @RequestParam(required = false) @Nullable String saved,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        claims.look(id, editor.getName());
        model.addAttribute("saved", saved);
        return page(new Asked(id, medium, Viewer.of(editor), model, response), null, FormErrors.none());
    }

    /** How it would look; nothing is kept of it. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String id,
            @PathVariable String medium,
            @RequestParam MultiValueMap<String, String> sent,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        RedactionForm form = RedactionForm.of(sent);
        FormErrors errors = errors(form);
        if (!errors.isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("preview", errors.isEmpty() ? form.query() : null);
        return page(new Asked(id, medium, Viewer.of(editor), model, response), form, errors);
    }

    @PostMapping("/redact")
    String redact(
            @PathVariable String id,
            @PathVariable String medium,
            Seen seen,
            @RequestParam MultiValueMap<String, String> sent,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(id, medium, Viewer.of(editor), model, response);
        RedactionForm form = RedactionForm.of(sent);
        Redaction redaction = form.redaction().orElse(null);
        if (redaction == null) {
            response.setStatus(422);
            return page(asked, form, errors(form));
        }
        try {
            return after(asked, form, redacting.save(id, medium, redaction, editor.getName(), seen));
        } catch (Outage later) {
            response.setStatus(503);
            return page(asked, form, FormErrors.none().with("redact", texts.say("redact.later")));
        }
    }

    @PostMapping("/describe")
    String describe(
            @PathVariable String id,
            @PathVariable String medium,
            Seen seen,
            @RequestParam(defaultValue = "") String alt,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(id, medium, Viewer.of(editor), model, response);
        model.addAttribute("alt", alt);
        Optional<String> words = alt(alt);
        if (words.isEmpty()) {
            response.setStatus(422);
            return page(asked, null, FormErrors.none().with("alt", texts.say("describe.wrong")));
        }
        String own = photo(asked).ownAlt();
        String anew = words.get().isEmpty() || words.get().equals(own) ? null : words.get();
        return after(asked, null, retouching.describe(id, medium, anew, editor.getName(), seen));
    }

    /** On one line; nothing if it cannot be taken as it is. */
    static Optional<String> alt(@Nullable String typed) {
        return Words.clean(typed, LONGEST_ALT).map(text -> text.replaceAll("\\s+", " "));
    }

    private String after(Asked asked, @Nullable RedactionForm form, Optional<Ruling> ruled) {
        Ruling ruling = ruled.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (ruling.isDone()) {
            return links.redirect("/cases/" + asked.id() + "/media/" + asked.medium() + "?saved=1");
        }
        return refused(asked, form, ruling.answer());
    }

    /** What was typed stays; a photo that is not in the story any more leads back to its case. */
    private String refused(Asked asked, @Nullable RedactionForm form, Answer refusal) {
        asked.response().setStatus(409);
        asked.model().addAttribute("refusal", refusal);
        CaseDocument found = found(asked.id());
        if (PictureView.of(asked.id(), found.story(), asked.medium()) == null) {
            console.show(asked.model(), found, asked.editor(), null, FormErrors.none());
            return "case";
        }
        return page(asked, form, FormErrors.none());
    }

    private String page(Asked asked, @Nullable RedactionForm typed, FormErrors errors) {
        CaseDocument found = found(asked.id());
        PictureView photo = photo(asked);
        console.show(asked.model(), found, asked.editor(), null, errors);
        RedactionForm form = typed == null
                ? RedactionForm.of(found.story().retouches().of(asked.medium()).redaction())
                : typed;
        asked.model().addAttribute("photo", photo);
        asked.model().addAttribute("form", form);
        asked.model().addAttribute("empty", RedactionForm.Row.EMPTY);
        asked.model().addAttribute("here", "/cases/" + asked.id() + "/media/" + asked.medium());
        return "picture";
    }

    private PictureView photo(Asked asked) {
        PictureView photo = PictureView.of(asked.id(), found(asked.id()).story(), asked.medium());
        if (photo == null) {
            throw new ProblemException(Problem.notFound());
        }
        return photo;
    }

    private CaseDocument found(String id) {
        return cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private FormErrors errors(RedactionForm form) {
        FormErrors errors = form.wrongRow() > 0
                ? FormErrors.none().with("left-" + form.wrongRow(), texts.say("redact.box.wrong", form.wrongRow()))
                : FormErrors.none();
        return form.isCropWrong() ? errors.with("cropLeft", texts.say("redact.crop.wrong")) : errors;
    }
}
