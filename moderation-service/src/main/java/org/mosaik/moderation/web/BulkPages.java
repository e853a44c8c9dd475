package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.ModerationSettings;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.cases.Chosen;
import org.mosaik.moderation.cases.DecideMany;
import org.mosaik.moderation.cases.Deed;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Many cases at once: chosen in the queue, looked at on a page that says what passes and what does not, then done. */
@Controller
@RequestMapping("/cases/bulk")
@Needs(Right.OVERRULE)
class BulkPages {

    private final DecideMany many;
    private final CaseQueue queue;
    private final Console console;
    private final ModerationSettings settings;
    private final Links links;
    private final Texts texts;
    private final Clock clock;

    BulkPages(
            DecideMany many,
            CaseQueue queue,
            Console console,
            ModerationSettings settings,
            Links links,
            Texts texts,
            Clock clock) {
        this.many = many;
        this.queue = queue;
        this.console = console;
        this.settings = settings;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a form says of it.
     *
     * @param action code of a {@link Deed}
     * @param chosen cases with their revisions, several in one where a page carries them on
     * @param all whether everything is meant that the view of the queue has
     */
    record Form(
            @Nullable String action,
            @Nullable List<String> chosen,
            @Nullable Boolean all,
            @Nullable String view,
            @Nullable String sender,
            @Nullable List<String> reason,
            @Nullable String remark) {

        Deed deed() {
            return Optional.ofNullable(action).flatMap(Deed::of).orElseThrow(() -> problem(400, "bad-request"));
        }

        List<Chosen> cases() {
            return Optional.ofNullable(chosen).orElse(List.of()).stream()
                    .flatMap(some -> Arrays.stream(some.split(" ", -1)))
                    .map(one -> Chosen.parse(one).orElseThrow(() -> problem(400, "bad-request")))
                    .toList();
        }

        boolean isEverything() {
            return Boolean.TRUE.equals(all);
        }

        QueueView.Asked asked(Filter filter) {
            return QueueView.Asked.of(view, sender).filtered(filter);
        }
    }

    /** For who comes here by a link to another language, or with an address that was kept. */
    @GetMapping({"", "/preview"})
    String start() {
        return links.redirect("/cases");
    }

    @PostMapping("/preview")
    String preview(Form form, Filter filter, Principal editor, Model model, HttpServletResponse response) {
        Deed deed = form.deed();
        QueueView.Asked asked = form.asked(filter);
        Viewer viewer = Viewer.of(editor);
        Within within = viewer.grants().within(Right.OVERRULE);
        List<Chosen> cases = form.isEverything() ? everything(asked, within, deed) : form.cases();
        return cases.isEmpty()
                ? none(model, asked, viewer, response)
                : preview(model, asked, order(deed, cases, form, editor, within), FormErrors.none());
    }

    private String none(Model model, QueueView.Asked asked, Viewer viewer, HttpServletResponse response) {
        response.setStatus(422);
        return console.queue(model, asked, viewer, FormErrors.none().with("chosen", texts.say("bulk.none")));
    }

    private List<Chosen> everything(QueueView.Asked asked, Within within, Deed deed) {
        Wanted wanted = asked.wanted(Wanted.OPEN.within(within));
        return queue.page(wanted, null, deed.most()).cases().stream()
                .map(Chosen::of)
                .toList();
    }

    private String preview(Model model, QueueView.Asked asked, DecideMany.Order order, FormErrors errors) {
        // Reasons are asked for beside what they are about; until then any will do
        DecideMany.Order tried = new DecideMany.Order(
                order.deed(), order.cases(), List.of(ReasonCode.OTHER), null, order.editor(), order.within());
        return page(model, new BulkView(order.deed(), true, asked, many.preview(tried), clock.instant()), errors);
    }

    @PostMapping
    String decide(Form form, Filter filter, Principal editor, Model model, HttpServletResponse response) {
        Deed deed = form.deed();
        QueueView.Asked asked = form.asked(filter);
        Viewer viewer = Viewer.of(editor);
        List<Chosen> cases = form.cases();
        if (cases.isEmpty()) {
            return none(model, asked, viewer, response);
        }
        DecideMany.Order order =
                order(deed, cases, form, editor, viewer.grants().within(Right.OVERRULE));
        model.addAttribute("chosen", order.reasons());
        model.addAttribute("remark", form.remark());
        FormErrors errors = errors(order, form.remark());
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return preview(model, asked, order, errors);
        }
        return page(model, new BulkView(deed, false, asked, many.decide(order), clock.instant()), errors);
    }

    private FormErrors errors(DecideMany.Order order, @Nullable String remark) {
        if (order.deed() != Deed.REJECT) {
            return FormErrors.none();
        }
        FormErrors errors = Words.clean(remark, Decisions.LONGEST).isEmpty()
                ? FormErrors.none().with("remark", texts.say("case.words.wrong"))
                : FormErrors.none();
        return order.reasons().isEmpty() ? errors.with("reason", texts.say("case.reason.missing")) : errors;
    }

    private static DecideMany.Order order(Deed deed, List<Chosen> cases, Form form, Principal editor, Within within) {
        if (cases.size() > deed.most()) {
            throw problem(422, "too-many-cases", deed.most());
        }
        String remark = Words.clean(form.remark(), Decisions.LONGEST)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        return new DecideMany.Order(deed, cases, ReasonCode.all(form.reason()), remark, editor.getName(), within);
    }

    private String page(Model model, BulkView view, FormErrors errors) {
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("bulk", view);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", ReasonCode.values());
        model.addAttribute("undoWindow", settings.undoWindow().toSeconds());
        return "bulk";
    }

    private static ProblemException problem(int status, String slug, Object... args) {
        return new ProblemException(Problem.of(status, slug, args));
    }
}
