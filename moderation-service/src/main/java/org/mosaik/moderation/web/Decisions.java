package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.Inquiry;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.mosaik.moderation.queue.TakeNext;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actions of the console. What worked leads to the next case; what did not shows this one as it is now. */
@Controller
@RequestMapping("/cases/{id}")
@Needs(Right.DECIDE)
class Decisions {

    /** Of a remark or a question, in code points. */
    static final int LONGEST = 1000;

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final DecideCase decide;
    private final TakeNext next;
    private final LookedThrough looked;
    private final Links links;
    private final Texts texts;

    Decisions(
            Console console,
            Owner<CaseDocument> cases,
            DecideCase decide,
            TakeNext next,
            LookedThrough looked,
            Links links,
            Texts texts) {
        this.console = console;
        this.cases = cases;
        this.decide = decide;
        this.next = next;
        this.looked = looked;
        this.links = links;
        this.texts = texts;
    }

    /**
     * An action's outcome on its way to the editor's next page.
     *
     * @param apart whether the case lay with those that are kept apart; a decision ends that
     */
    private record Asked(String id, boolean apart, Viewer editor, Model model, HttpServletResponse response) {}

    private Asked asked(String id, Principal editor, Model model, HttpServletResponse response) {
        boolean apart =
                cases.find(id).filter(found -> found.story().isKeptApart()).isPresent();
        return new Asked(id, apart, Viewer.of(editor), model, response);
    }

    @PostMapping("/approve")
    String approve(@PathVariable String id, Seen seen, Principal editor, Model model, HttpServletResponse response) {
        Asked asked = asked(id, editor, model, response);
        return after(asked, decide.approve(id, editor.getName(), seen));
    }

    @PostMapping("/reject")
    String reject(
            @PathVariable String id,
            Seen seen,
            @RequestParam(required = false) @Nullable List<String> reason,
            @RequestParam(required = false) @Nullable String remark,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        return refuse(asked(id, editor, model, response), seen, reason, remark, decide::reject);
    }

    @PostMapping("/take-down")
    String takeDown(
            @PathVariable String id,
            Seen seen,
            @RequestParam(required = false) @Nullable List<String> reason,
            @RequestParam(required = false) @Nullable String remark,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        return refuse(asked(id, editor, model, response), seen, reason, remark, decide::takeDown);
    }

    /** What is done for reasons. */
    private interface Refusing {
        Optional<Ruling> act(String id, List<ReasonCode> reasons, @Nullable String remark, String editor, Seen seen);
    }

    private String refuse(
            Asked asked, Seen seen, @Nullable List<String> reason, @Nullable String remark, Refusing action) {
        List<ReasonCode> chosen = ReasonCode.all(reason);
        asked.model().addAttribute("chosen", chosen);
        asked.model().addAttribute("remark", remark);
        Optional<String> words = Words.clean(remark, LONGEST);
        if (words.isEmpty()) {
            return mistake(asked, "remark", "case.words.wrong");
        }
        if (chosen.isEmpty()) {
            return mistake(asked, "reason", "case.reason.missing");
        }
        String said = words.get().isEmpty() ? null : words.get();
        return after(asked, action.act(asked.id(), chosen, said, asked.editor().name(), seen));
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable String id,
            Seen seen,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String about,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(id, editor, model, response);
        model.addAttribute("question", question);
        model.addAttribute("about", about);
        Optional<String> words = Words.clean(question, LONGEST);
        if (words.isEmpty()) {
            return mistake(asked, "question", "case.words.wrong");
        }
        if (words.get().isEmpty()) {
            return mistake(asked, "question", "case.question.missing");
        }
        Inquiry inquiry = new Inquiry(words.get(), about == null || about.isBlank() ? null : about);
        // What it was about may have gone from the story since the page was shown
        boolean fits = inquiry.fits(
                cases.find(id).map(found -> found.story().content()).orElse(null));
        return after(asked, decide.ask(id, fits ? inquiry : Inquiry.of(words.get()), editor.getName(), seen));
    }

    /** The editor stays with the case, which now waits among the others. */
    @PostMapping("/let-out")
    String letOut(@PathVariable String id, Seen seen, Principal editor, Model model, HttpServletResponse response) {
        return stay(asked(id, editor, model, response), decide.letOut(id, editor.getName(), seen));
    }

    @PostMapping("/restore")
    @Needs(Right.OVERRULE)
    String restore(@PathVariable String id, Seen seen, Principal editor, Model model, HttpServletResponse response) {
        return stay(asked(id, editor, model, response), decide.restore(id, editor.getName(), seen));
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, Seen seen, Principal editor, Model model, HttpServletResponse response) {
        cases.find(id).ifPresent(found -> Viewer.of(editor).requireUndo(found));
        return stay(asked(id, editor, model, response), decide.undo(id, editor.getName(), seen));
    }

    private String stay(Asked asked, Optional<Ruling> ruled) {
        return ruled.filter(Ruling::isDone).isPresent() ? links.redirect("/cases/" + asked.id()) : after(asked, ruled);
    }

    private String after(Asked asked, Optional<Ruling> ruled) {
        Ruling ruling = ruled.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (ruling.isDone()) {
            String address = cases.find(asked.id())
                    .flatMap(document -> next.take(
                            asked.editor().name(),
                            document,
                            asked.editor().next(asked.apart()).with(looked.filter())))
                    .map(taken -> "/" + taken)
                    .orElse("");
            String filter = address.isEmpty() ? looked.filter().address() : "";
            return links.redirect("/cases" + address + "?done=" + asked.id() + filter);
        }
        asked.model().addAttribute("refusal", ruling.answer());
        return again(asked, 409, FormErrors.none());
    }

    private String mistake(Asked asked, String field, String message) {
        return again(asked, 422, FormErrors.none().with(field, texts.say(message)));
    }

    private String again(Asked asked, int status, FormErrors errors) {
        CaseDocument found = cases.find(asked.id()).orElseThrow(() -> new ProblemException(Problem.notFound()));
        asked.response().setStatus(status);
        console.show(asked.model(), found, asked.editor(), null, errors);
        return "case";
    }
}
