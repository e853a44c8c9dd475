package org.mosaik.moderation.web;

import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue, and one case beside it. */
@Controller
class CasePages {

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final Links links;

    CasePages(Console console, Owner<CaseDocument> cases, Links links) {
        this.console = console;
        this.cases = cases;
        this.links = links;
    }

    @GetMapping("/")
    String start() {
        return links.redirect("/cases");
    }

    @GetMapping("/cases")
    String queue(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Integer rejected,
            Model model) {
        model.addAttribute("rejected", rejected);
        return console.queue(model, QueueView.Asked.of(view, sender, after, done), FormErrors.none());
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        console.show(model, found, done, FormErrors.none());
        return "case";
    }
}
