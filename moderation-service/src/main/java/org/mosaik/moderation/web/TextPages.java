package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.EditTexts;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of a case, for editors to change beside the person's own words. */
@Controller
@Needs(Right.DECIDE)
@RequestMapping("/cases/{id}/text")
class TextPages {

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final ClaimCase claims;
    private final EditTexts editing;
    private final Links links;
    private final Texts texts;

    TextPages(
            Console console, Owner<CaseDocument> cases, ClaimCase claims, EditTexts editing, Links links, Texts texts) {
        this.console = console;
        this.cases = cases;
        this.claims = claims;
        this.editing = editing;
        this.links = links;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String id, Principal editor, Model model) {
        claims.look(id, editor.getName());
        CaseDocument found = found(id);
        return page(found, Viewer.of(editor), console.texts(found, Map.of()), FormErrors.none(), model);
    }

    /** @param own the field that is to say again what its person wrote */
    @PostMapping
    String save(
            @PathVariable String id,
            Seen seen,
            @RequestParam(required = false) @Nullable String own,
            @RequestParam Map<String, String> typed,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        Viewer viewer = Viewer.of(editor);
        CaseDocument found = found(id);
        TextForm form = console.texts(found, typed).withOwn(own);
        FormErrors errors = form.errors(texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(found, viewer, form, errors, model);
        }
        Ruling ruling = editing.edit(id, form.words(), editor.getName(), seen)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (ruling.isDone()) {
            return links.redirect("/cases/" + id);
        }
        // What was typed stays, beside what the text has become meanwhile
        response.setStatus(409);
        model.addAttribute("refusal", ruling.answer());
        CaseDocument now = found(id);
        return page(now, viewer, console.texts(now, typed), FormErrors.none(), model);
    }

    private String page(CaseDocument found, Viewer viewer, TextForm form, FormErrors errors, Model model) {
        console.show(model, found, viewer, null, errors.named(form.fields(errors)));
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("form", form);
        model.addAttribute("fields", form.fields(errors));
        return "text";
    }

    private CaseDocument found(String id) {
        return cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
