package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Report;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.Disposal;
import org.mosaik.moderation.cases.ReadReports;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What readers reported about a story: looked at, answered, and who they are for whoever stands in the journal for it. */
@Controller
@Needs(Right.DECIDE)
class ReportPages {

    private final Console console;
    private final Owner<CaseDocument> cases;
    private final DecideCase decide;
    private final ReadReports reports;
    private final CaseApi api;
    private final Links links;
    private final Texts texts;

    ReportPages(
            Console console,
            Owner<CaseDocument> cases,
            DecideCase decide,
            ReadReports reports,
            CaseApi api,
            Links links,
            Texts texts) {
        this.console = console;
        this.cases = cases;
        this.decide = decide;
        this.reports = reports;
        this.api = api;
        this.links = links;
        this.texts = texts;
    }

    /** Why a story stays. */
    record Leaving(@Nullable String why, @Nullable String remark) {

        Disposal reason() {
            return Optional.ofNullable(why)
                    .flatMap(Disposal::ofStaying)
                    .orElseThrow(() -> new ProblemException(Problem.of(422, "reason-missing")));
        }

        @Nullable
        String words() {
            String clean = Words.clean(remark, Decisions.LONGEST)
                    .orElseThrow(() -> new ProblemException(Problem.ofStatus(422)));
            return clean.isEmpty() ? null : clean;
        }
    }

    @PostMapping("/cases/{id}/leave")
    String leave(
            @PathVariable String id,
            Seen seen,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(required = false) @Nullable String remark,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        Optional<Disposal> reason = Optional.ofNullable(why).flatMap(Disposal::ofStaying);
        Optional<String> words = Words.clean(remark, Decisions.LONGEST);
        model.addAttribute("why", why == null ? "" : why);
        model.addAttribute("left", remark);
        if (reason.isEmpty() || words.isEmpty()) {
            FormErrors wrong = reason.isEmpty()
                    ? FormErrors.none().with("why", texts.say("report.why.missing"))
                    : FormErrors.none().with("left", texts.say("case.words.wrong"));
            return again(id, editor, wrong, 422, model, response);
        }
        String said = words.get().isEmpty() ? null : words.get();
        Ruling ruling = decide.leave(id, reason.get(), said, editor.getName(), seen)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (ruling.isDone()) {
            return links.redirect("/cases/next?view=reported");
        }
        model.addAttribute("refusal", ruling.answer());
        return again(id, editor, FormErrors.none(), 409, model, response);
    }

    private String again(
            String id, Principal editor, FormErrors errors, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        console.show(model, find(id), Viewer.of(editor), null, errors);
        return "case";
    }

    @PostMapping("/cases/{id}/reporters")
    @Needs(Right.CONTACTS)
    String reporters(@PathVariable String id, Principal editor, Model model) {
        CaseDocument document = find(id);
        model.addAttribute("reports", ReportView.of(reports.withReporters(document, editor.getName())));
        console.show(model, document, Viewer.of(editor), null, FormErrors.none());
        return "case";
    }

    @GetMapping(path = "/api/cases/{id}/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.SEE_INSIDE)
    ResponseEntity<List<ReportView>> list(@PathVariable String id) {
        return told(reports.open(find(id)));
    }

    @PostMapping(path = "/api/cases/{id}/reporters", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.CONTACTS)
    ResponseEntity<List<ReportView>> tell(@PathVariable String id, Principal editor) {
        return told(reports.withReporters(find(id), editor.getName()));
    }

    private static ResponseEntity<List<ReportView>> told(List<Report> reports) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ReportView.of(reports));
    }

    @PostMapping(
            path = "/api/cases/{id}/leave",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> leave(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CaseApi.CLAIM, required = false) @Nullable Long claim,
            @RequestBody Leaving body,
            Principal editor) {
        Seen looked = CaseApi.seen(seen, claim);
        return api.after(id, editor, decide.leave(id, body.reason(), body.words(), editor.getName(), looked));
    }

    private CaseDocument find(String id) {
        return cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
