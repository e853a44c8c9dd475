package org.mosaik.submission.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Origin;
import org.mosaik.events.Submission;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.fairness.Machine;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.ChangeOutcome;
import org.mosaik.submission.submissions.ChangeSubmission;
import org.mosaik.submission.submissions.CreateOutcome;
import org.mosaik.submission.submissions.CreateSubmission;
import org.mosaik.submission.submissions.EraseSubmission;
import org.mosaik.submission.submissions.RequestKey;
import org.mosaik.submission.submissions.WithdrawSubmission;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Submissions for programs: the same rules as the form, the same receipt, JSON instead of pages. */
@RestController
@RequestMapping("/api/submissions")
class SubmissionApi {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Campaigns campaigns;
    private final CreateSubmission create;
    private final ChangeSubmission change;
    private final WithdrawSubmission withdraw;
    private final EraseSubmission erase;
    private final Receipts receipts;
    private final Bearer bearer;
    private final Sentences sentences;
    private final Turnstile turnstile;
    private final Entrance entrance;

    SubmissionApi(
            Campaigns campaigns,
            CreateSubmission create,
            ChangeSubmission change,
            WithdrawSubmission withdraw,
            EraseSubmission erase,
            Receipts receipts,
            Bearer bearer,
            Sentences sentences,
            Turnstile turnstile,
            Entrance entrance) {
        this.campaigns = campaigns;
        this.create = create;
        this.change = change;
        this.withdraw = withdraw;
        this.erase = erase;
        this.receipts = receipts;
        this.bearer = bearer;
        this.sentences = sentences;
        this.turnstile = turnstile;
        this.entrance = entrance;
    }

    /** What the sender of a creation is told. */
    record Status(String id, long revision, Submission.State state, String receipt) {}

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<Status> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
            throws IOException, ServletException {
        if (key != null && !key.matches("[\\x21-\\x7E]{1,255}")) {
            throw new ProblemException(Problem.ofStatus(400));
        }
        Optional<Machine> machine = turnstile.program(Act.STORY);
        ApiBody body = ApiBody.read(request);
        JsonDraft json = new JsonDraft(body.json());
        Draft draft = json.read(body.photos(), Set.of());
        Campaign campaign = campaign(json);
        if (machine.isPresent() && !machine.get().mayHandInto(campaign.id())) {
            throw new ProblemException(Problem.of(403, "machine-campaign"));
        }
        if (machine.isEmpty()) {
            body.photos().forEach(photo -> turnstile.pass(Act.PHOTO));
        }
        refuse(json.findings());
        RequestKey repeatable = key == null ? null : new RequestKey(key, body.digest());
        if (machine.isEmpty()) {
            // Before the proof is used up
            refuse(CheckDraft.findings(campaign, draft));
        }
        Origin origin = entrance.program(campaign, machine.orElse(null), draft, repeatable);
        CreateOutcome outcome = create.create(new CreateSubmission.Request(campaign, draft, repeatable, origin));
        if (outcome instanceof CreateOutcome.Taken taken) {
            return accepted(taken.submission());
        }
        throw new ProblemException(problem(outcome));
    }

    private Campaign campaign(JsonDraft json) {
        Campaign campaign = campaigns.find(json.campaign()).orElse(null);
        if (campaign == null) {
            json.findings().add(Finding.of("campaign", "campaign"));
        } else if (campaign.state() != Campaign.State.OPEN) {
            json.findings().add(Finding.of("campaign", "campaign-closed"));
        }
        refuse(json.findings());
        return Objects.requireNonNull(campaign);
    }

    private ResponseEntity<Status> accepted(Submission submission) {
        String id = submission.id();
        return ResponseEntity.accepted()
                .location(URI.create("/api/submissions/" + id))
                .cacheControl(CacheControl.noStore())
                .body(new Status(id, submission.revision(), submission.state(), receipts.first(id)));
    }

    private Problem problem(CreateOutcome outcome) {
        if (outcome instanceof CreateOutcome.Refused refused) {
            return sentences.problem(refused.status(), refused.findings());
        }
        return outcome instanceof CreateOutcome.KeyUsedBefore
                ? Problem.of(422, "key-used-before")
                : Problem.of(409, "still-running").retryAfter(SOON);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReceiptJson> read(@PathVariable String id, HttpServletRequest request) {
        return answer(bearer.receipt(id, request));
    }

    @PutMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<ReceiptJson> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request)
            throws IOException, ServletException {
        Receipt receipt = bearer.receipt(id, request);
        long revision = IfMatch.revision(seen);
        Campaign campaign = receipt.campaign();
        if (receipt.story() == null || campaign == null) {
            throw new ProblemException(Problem.unavailable(SOON));
        }
        ApiBody body = ApiBody.read(request);
        body.photos().forEach(photo -> turnstile.pass(Act.PHOTO));
        JsonDraft json = new JsonDraft(body.json());
        Draft draft = json.read(body.photos(), Set.of("answer"));
        int answer = json.answer();
        if (!json.campaign().equals(campaign.id())) {
            json.findings().add(Finding.of("campaign", "campaign"));
        }
        if (answer > receipt.questions().size()) {
            json.findings().add(Finding.of("answer", "no-such-question"));
        }
        refuse(json.findings());
        ChangeOutcome outcome = change.change(new ChangeSubmission.Request(id, revision, campaign, draft, answer));
        if (outcome instanceof ChangeOutcome.Changed) {
            return answer(bearer.receipt(id, request));
        }
        throw new ProblemException(problem(outcome));
    }

    private Problem problem(ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Refused refused) {
            return sentences.problem(refused.status(), refused.findings());
        }
        if (outcome instanceof ChangeOutcome.OnItsWay) {
            return Problem.unavailable(SOON);
        }
        return outcome instanceof ChangeOutcome.Stale ? Problem.ofStatus(412) : Problem.of(409, "withdrawn");
    }

    @DeleteMapping("/{id}")
    ResponseEntity<ReceiptJson> withdraw(@PathVariable String id, HttpServletRequest request) {
        bearer.receipt(id, request);
        withdraw.withdraw(id);
        return answer(bearer.receipt(id, request));
    }

    @DeleteMapping("/{id}/everything")
    ResponseEntity<Void> erase(@PathVariable String id, HttpServletRequest request) {
        bearer.receipt(id, request);
        erase.erase(id);
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private static ResponseEntity<ReceiptJson> answer(Receipt receipt) {
        return ResponseEntity.ok()
                .eTag("\"" + receipt.revision() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(ReceiptJson.of(receipt));
    }

    private void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProblemException(sentences.problem(422, findings));
        }
    }
}
