package org.mosaik.moderation.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.queue.RejectSender;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that one sender sent, decided at once. Only rejecting is offered: whatever is shown was looked at. */
@Controller
@Needs(Right.OVERRULE)
class Floods {

    private final Console console;
    private final RejectSender senders;
    private final Links links;
    private final Texts texts;

    Floods(Console console, RejectSender senders, Links links, Texts texts) {
        this.console = console;
        this.senders = senders;
        this.links = links;
        this.texts = texts;
    }

    @PostMapping("/cases/reject-sender")
    String reject(
            @RequestParam String sender,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable List<String> reason,
            @RequestParam(required = false) @Nullable String remark,
            Principal editor,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        QueueView.Asked asked = QueueView.Asked.of(view, sender);
        Viewer viewer = Viewer.of(editor);
        List<ReasonCode> chosen = ReasonCode.all(reason);
        Optional<String> words = Words.clean(remark, Decisions.LONGEST);
        if (chosen.isEmpty() || words.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("chosen", chosen);
            model.addAttribute("remark", remark);
            FormErrors errors = words.isEmpty()
                    ? FormErrors.none().with("remark", texts.say("case.words.wrong"))
                    : FormErrors.none().with("reason", texts.say("case.reason.missing"));
            return console.queue(model, asked, viewer, errors);
        }
        Wanted wanted = Wanted.OPEN
                .quarantined(asked.quarantine())
                .of(sender)
                .within(viewer.grants().within(Right.OVERRULE));
        String said = words.get().isEmpty() ? null : words.get();
        int rejected = senders.reject(new RejectSender.Request(wanted, time(until), chosen, said, editor.getName()));
        String page = asked.quarantine() ? "/cases?view=quarantine&rejected=" : "/cases?rejected=";
        return links.redirect(page + rejected);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException garbage) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }
}
