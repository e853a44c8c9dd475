package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.events.Origin;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.fairness.Admission;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.reports.PublicStory;
import org.mosaik.submission.reports.ReportDraft;
import org.mosaik.submission.reports.ReportStory;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** Where readers say what is wrong with a public story. */
@Controller
@RequestMapping("/report/{story:[0-9a-f-]{36}}")
class ReportPages {

    private final ReportStory report;
    private final ReportForm form;
    private final Turnstile turnstile;
    private final Entrance entrance;
    private final SeeOther seeOther;

    ReportPages(ReportStory report, ReportForm form, Turnstile turnstile, Entrance entrance, SeeOther seeOther) {
        this.report = report;
        this.form = form;
        this.turnstile = turnstile;
        this.entrance = entrance;
        this.seeOther = seeOther;
    }

    @GetMapping
    String ask(@PathVariable String story, Model model, Locale locale) {
        return form.show(find(story), ReportDraft.empty(locale.toLanguageTag()), ReportForm.NO_MARKS, List.of(), model);
    }

    @PostMapping
    String send(
            @PathVariable String story,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String faith,
            @RequestParam(name = TypedForm.OPENED, defaultValue = "") String opened,
            @RequestParam(name = TypedForm.PROOF, defaultValue = "") String proof,
            @RequestParam(name = TypedForm.TRAP, defaultValue = "") String trap,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PublicStory about = find(story);
        ReportDraft draft = new ReportDraft(ground, words, name, email, faith.equals("true"), locale.toLanguageTag());
        Admission.Marks marks = new Admission.Marks(opened, proof, trap);
        List<Finding> findings = draft.findings();
        if (!findings.isEmpty()) {
            response.setStatus(422);
            return form.show(about, draft, marks, findings, model);
        }
        Optional<Duration> wait = turnstile.wait(Act.REPORT);
        if (wait.isPresent()) {
            Refusals.wait(wait.get(), response);
            return form.show(about, draft, marks, List.of(Finding.of("report", "too-many")), model);
        }
        Optional<Origin> origin = entrance.person(ReportForm.FORM, marks, draft.email());
        if (origin.isEmpty()) {
            response.setStatus(422);
            return form.show(about, draft, ReportForm.NO_MARKS, List.of(Finding.of("report", "report.proof")), model);
        }
        try {
            String id = report.report(about, draft, origin.get());
            return seeOther.to("/report/" + story + "/sent/" + id, request);
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            Refusals.answer(503, response);
            // The proof is used up
            return form.show(about, draft, ReportForm.NO_MARKS, List.of(Finding.of("report", "unavailable")), model);
        }
    }

    @GetMapping("/sent/{id:[0-9a-f-]{36}}")
    String sent(@PathVariable String story, @PathVariable String id, Model model) {
        return form.sent(find(story), ReportStory.number(id), model);
    }

    private PublicStory find(String story) {
        return report.find(story)
                .orElseThrow(() -> new ProblemException(
                        report.isKnown(story) ? Problem.of(410, "report-gone") : Problem.notFound()));
    }
}
