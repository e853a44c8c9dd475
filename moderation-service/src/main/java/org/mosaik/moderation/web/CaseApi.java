package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.Inquiry;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.QueuePage;
import org.mosaik.moderation.queue.TakeNext;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cases for programs. Every action names in {@code If-Match} the revision that it rests on, and may name the claim: so it is
 * refused once somebody else has been at work.
 */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Needs(Right.DECIDE)
class CaseApi {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int PAGE = 50;

    /** Names the claim under which an action is done, as {@code claim.token} says it. */
    static final String CLAIM = "Case-Claim";

    /** @param total how many there are on all pages together; of a search by words no more are counted than a thousand */
    record Cases(List<CaseAsJson> cases, @Nullable String next, long total) {}

    record Rejection(
            @Nullable List<String> reasons, @Nullable String remark) {

        List<ReasonCode> codes() {
            return Optional.ofNullable(reasons).orElse(List.of()).stream()
                    .map(code -> ReasonCode.of(code).orElseThrow(CaseApi::invalid))
                    .distinct()
                    .toList();
        }

        @Nullable
        String words() {
            String clean = Words.clean(remark, Decisions.LONGEST).orElseThrow(CaseApi::invalid);
            return clean.isEmpty() ? null : clean;
        }
    }

    record Asking(@Nullable String question, @Nullable String about) {}

    private final CaseQueue queue;
    private final Owner<CaseDocument> cases;
    private final DecideCase decide;
    private final ClaimCase claims;
    private final TakeNext next;

    CaseApi(CaseQueue queue, Owner<CaseDocument> cases, DecideCase decide, ClaimCase claims, TakeNext next) {
        this.queue = queue;
        this.cases = cases;
        this.decide = decide;
        this.claims = claims;
        this.next = next;
    }

    @GetMapping
    @Needs(Right.SEE)
    Cases list(
            @RequestParam(defaultValue = "OPEN") Case.State state,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam(defaultValue = "false") boolean quarantined,
            @RequestParam(defaultValue = "false") boolean reported,
            @RequestParam(required = false) @Nullable String after,
            Filter filter,
            Principal caller) {
        Within within = Viewer.of(caller).grants().within(Right.SEE);
        Wanted wanted = new Wanted(state, sender, quarantined, within, filter).reported(reported);
        QueuePage page = queue.page(wanted, after, PAGE);
        return new Cases(page.cases().stream().map(CaseAsJson::line).toList(), page.next(), queue.count(wanted));
    }

    @GetMapping("/{id}")
    @Needs(Right.SEE)
    ResponseEntity<CaseAsJson> show(@PathVariable String id, Principal caller) {
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .eTag("\"" + found.revision() + "\"")
                .body(CaseAsJson.whole(found, Viewer.of(caller).may(Right.SEE_INSIDE, found)));
    }

    /** The most urgent case that nobody has, which is the caller's then; nothing if there is none. */
    @PostMapping("/next")
    ResponseEntity<CaseAsJson> next(
            @RequestParam(defaultValue = "false") boolean quarantined, Filter filter, Principal editor) {
        return next.take(
                        editor.getName(),
                        null,
                        Viewer.of(editor).next(quarantined).with(filter))
                .map(taken -> show(taken, editor))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Takes a case on, or keeps it for longer. */
    @PostMapping("/{id}/claim")
    ResponseEntity<CaseAsJson> claim(@PathVariable String id, Principal editor) {
        return after(id, editor, claims.claim(id, editor.getName()));
    }

    @DeleteMapping("/{id}/claim")
    ResponseEntity<CaseAsJson> letGo(@PathVariable String id, Principal editor) {
        return after(id, editor, claims.letGo(id, editor.getName()));
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<CaseAsJson> approve(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            Principal editor) {
        return after(id, editor, decide.approve(id, editor.getName(), seen(seen, claim)));
    }

    @PostMapping("/{id}/let-out")
    ResponseEntity<CaseAsJson> letOut(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            Principal editor) {
        return after(id, editor, decide.letOut(id, editor.getName(), seen(seen, claim)));
    }

    @PostMapping("/{id}/restore")
    @Needs(Right.OVERRULE)
    ResponseEntity<CaseAsJson> restore(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            Principal editor) {
        return after(id, editor, decide.restore(id, editor.getName(), seen(seen, claim)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<CaseAsJson> undo(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            Principal editor) {
        cases.find(id).ifPresent(found -> Viewer.of(editor).requireUndo(found));
        return after(id, editor, decide.undo(id, editor.getName(), seen(seen, claim)));
    }

    @PostMapping(path = "/{id}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> reject(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            @RequestBody Rejection body,
            Principal editor) {
        Seen looked = seen(seen, claim);
        return after(id, editor, decide.reject(id, body.codes(), body.words(), editor.getName(), looked));
    }

    @PostMapping(path = "/{id}/take-down", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> takeDown(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            @RequestBody Rejection body,
            Principal editor) {
        Seen looked = seen(seen, claim);
        return after(id, editor, decide.takeDown(id, body.codes(), body.words(), editor.getName(), looked));
    }

    @PostMapping(path = "/{id}/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> ask(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CLAIM, required = false) @Nullable Long claim,
            @RequestBody Asking body,
            Principal editor) {
        String question = Words.clean(body.question(), Decisions.LONGEST).orElseThrow(CaseApi::invalid);
        Inquiry inquiry = new Inquiry(question, body.about());
        if (!inquiry.fits(cases.find(id).map(found -> found.story().content()).orElse(null))) {
            throw invalid();
        }
        return after(id, editor, decide.ask(id, inquiry, editor.getName(), seen(seen, claim)));
    }

    ResponseEntity<CaseAsJson> after(String id, Principal editor, Optional<Ruling> ruled) {
        Ruling ruling = ruled.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!ruling.isDone()) {
            throw new ProblemException(Refusals.of(ruling.answer()));
        }
        return show(id, editor);
    }

    static Seen seen(@Nullable String ifMatch, @Nullable Long claim) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.ofStatus(428));
        }
        Matcher revision = ETAG.matcher(ifMatch);
        if (!revision.matches()) {
            throw new ProblemException(Problem.of(412, "case-changed"));
        }
        return new Seen(Long.parseLong(revision.group(1)), claim);
    }

    private static ProblemException invalid() {
        return new ProblemException(Problem.ofStatus(422));
    }
}
