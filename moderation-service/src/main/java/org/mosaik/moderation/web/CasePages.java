package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.queue.TakeNext;
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
    private final ClaimCase claims;
    private final TakeNext next;
    private final Links links;

    CasePages(Console console, Owner<CaseDocument> cases, ClaimCase claims, TakeNext next, Links links) {
        this.console = console;
        this.cases = cases;
        this.claims = claims;
        this.next = next;
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

    /**
     * The most urgent case that nobody has.
     *
     * @param after the one that the editor leaves as it is
     */
    @GetMapping("/cases/next")
    String next(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String view,
            Principal editor) {
        CaseDocument left = Optional.ofNullable(after).flatMap(cases::find).orElse(null);
        boolean apart = left == null ? "quarantine".equals(view) : left.story().isKeptApart();
        String address = next.take(editor.getName(), left, apart)
                .map(taken -> "/cases/" + taken.id())
                .orElse("/cases");
        if (left != null) {
            claims.letGo(left.id(), editor.getName());
        }
        return links.redirect(address);
    }

    /** Whoever opens a case works on it, unless somebody else does. */
    @GetMapping("/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Principal editor,
            Model model) {
        claims.look(id, editor.getName());
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        console.show(model, found, editor.getName(), done, FormErrors.none());
        return "case";
    }
}
