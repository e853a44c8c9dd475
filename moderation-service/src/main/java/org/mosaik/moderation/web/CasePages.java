package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.queue.Filter;
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
@Needs(Right.SEE)
class CasePages {

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final ClaimCase claims;
    private final TakeNext next;
    private final LookedThrough looked;
    private final Links links;

    CasePages(
            Console console,
            Owner<CaseDocument> cases,
            ClaimCase claims,
            TakeNext next,
            LookedThrough looked,
            Links links) {
        this.console = console;
        this.cases = cases;
        this.claims = claims;
        this.next = next;
        this.looked = looked;
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
            Filter filter,
            Principal caller,
            Model model) {
        looked.by(filter);
        QueueView.Asked asked =
                QueueView.Asked.of(view, sender).filtered(filter).after(after, done);
        return console.queue(model, asked, Viewer.of(caller), FormErrors.none());
    }

    /**
     * The most urgent case that nobody has.
     *
     * @param after the one that the editor leaves as it is
     */
    @Needs(Right.DECIDE)
    @GetMapping("/cases/next")
    String next(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String view,
            Principal editor) {
        Viewer viewer = Viewer.of(editor);
        CaseDocument left = Optional.ofNullable(after)
                .flatMap(cases::find)
                .filter(found -> viewer.may(Right.DECIDE, found))
                .orElse(null);
        boolean apart = left == null ? "quarantine".equals(view) : left.story().isKeptApart();
        boolean reported = "reported".equals(view);
        String address = next.take(
                        editor.getName(),
                        left,
                        viewer.next(apart).reported(reported).with(looked.filter()))
                .map(taken -> "/cases/" + taken)
                .orElseGet(() -> QueueView.Asked.of(apart && !reported ? "quarantine" : view, null)
                        .filtered(looked.filter())
                        .page());
        if (left != null) {
            claims.letGo(left.id(), editor.getName());
        }
        return links.redirect(address);
    }

    /** Whoever opens a case and may decide works on it, unless somebody else does. */
    @GetMapping("/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Principal editor,
            Model model) {
        Viewer viewer = Viewer.of(editor);
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (viewer.may(Right.DECIDE, found)) {
            claims.look(id, editor.getName());
            found = cases.find(id).orElse(found);
        }
        console.show(model, found, viewer, done, FormErrors.none());
        return "case";
    }
}
