package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.Inquiry;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.QueuePage;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. Every action names in {@code If-Match} the revision that it rests on. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseApi {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int PAGE = 50;

    record Cases(List<CaseAsJson> cases, @Nullable String next) {}

    record Rejection(
            @Nullable List<String> reasons, @Nullable String remark) {}

    record Asking(@Nullable String question, @Nullable String about) {}

    private final CaseQueue queue;
    private final Owner<CaseDocument> cases;
    private final DecideCase decide;

    CaseApi(CaseQueue queue, Owner<CaseDocument> cases, DecideCase decide) {
        this.queue = queue;
        this.cases = cases;
        this.decide = decide;
    }

    @GetMapping
    Cases list(
            @RequestParam(defaultValue = "OPEN") Case.State state,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam(defaultValue = "false") boolean quarantined,
            @RequestParam(required = false) @Nullable String after) {
        QueuePage page = queue.page(new Wanted(state, campaign, sender, quarantined), after, PAGE);
        return new Cases(page.cases().stream().map(CaseAsJson::line).toList(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseAsJson> show(@PathVariable String id) {
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return answer(found);
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<CaseAsJson> approve(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            Principal editor) {
        return after(id, decide.approve(id, editor.getName(), revision(seen)));
    }

    @PostMapping("/{id}/let-out")
    ResponseEntity<CaseAsJson> letOut(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            Principal editor) {
        return after(id, decide.letOut(id, editor.getName(), revision(seen)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<CaseAsJson> undo(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            Principal editor) {
        return after(id, decide.undo(id, editor.getName(), revision(seen)));
    }

    @PostMapping(path = "/{id}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> reject(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Rejection body,
            Principal editor) {
        long revision = revision(seen);
        List<ReasonCode> reasons = Optional.ofNullable(body.reasons()).orElse(List.of()).stream()
                .map(code -> ReasonCode.of(code).orElseThrow(CaseApi::invalid))
                .distinct()
                .toList();
        String remark = Words.clean(body.remark(), Decisions.LONGEST).orElseThrow(CaseApi::invalid);
        return after(id, decide.reject(id, reasons, remark.isEmpty() ? null : remark, editor.getName(), revision));
    }

    @PostMapping(path = "/{id}/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> ask(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Asking body,
            Principal editor) {
        String question = Words.clean(body.question(), Decisions.LONGEST).orElseThrow(CaseApi::invalid);
        Inquiry inquiry = new Inquiry(question, body.about());
        if (!inquiry.fits(cases.find(id).map(found -> found.story().content()).orElse(null))) {
            throw invalid();
        }
        return after(id, decide.ask(id, inquiry, editor.getName(), revision(seen)));
    }

    private ResponseEntity<CaseAsJson> after(String id, Optional<Ruling> ruled) {
        Ruling ruling = ruled.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!ruling.isDone()) {
            throw new ProblemException(Refusals.of(ruling.answer()));
        }
        return show(id);
    }

    private static ResponseEntity<CaseAsJson> answer(CaseDocument found) {
        return ResponseEntity.ok().eTag("\"" + found.revision() + "\"").body(CaseAsJson.whole(found));
    }

    private static long revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.ofStatus(428));
        }
        Matcher revision = ETAG.matcher(ifMatch);
        if (!revision.matches()) {
            throw new ProblemException(Problem.of(412, "case-changed"));
        }
        return Long.parseLong(revision.group(1));
    }

    private static ProblemException invalid() {
        return new ProblemException(Problem.ofStatus(422));
    }
}
