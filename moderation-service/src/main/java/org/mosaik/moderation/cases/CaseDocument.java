package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.checks.Found;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case with its decision and its release: one document, so that one guarded write decides every race. It is announced
 * as {@link Decision} to the channels and as {@link Case} to the queue.
 */
@Document(CaseDocument.COLLECTION)
public class CaseDocument extends Decided {

    static final String COLLECTION = "cases";

    CaseDocument(String id) {
        super(id);
    }

    // What the people do who handed it in

    void on(Submission submission, Instant now) {
        on(submission, anew -> Found.NOTHING, now);
    }

    /** @param look what is to be found in the story as it is then */
    void on(Submission submission, Function<Story, Found> look, Instant now) {
        if (verdict.outcome() == Outcome.ERASED) {
            return;
        }
        if (submission.revision() <= basis) {
            complete(submission, now);
            return;
        }
        basis = submission.revision();
        touched();
        switch (submission.state()) {
            case ERASED -> erase(now);
            case WITHDRAWN -> close(now);
            case RECEIVED -> {
                Story newer = Story.of(submission).settledAs(story);
                handedIn(newer.with(look.apply(newer)), submission.appeal(), now);
            }
        }
    }

    /** A store that is being rebuilt lacks what stands on no topic of its own. */
    private void complete(Submission submission, Instant now) {
        boolean fits = submission.revision() == basis && submission.content() != null;
        if (fits && story.content() == null && verdict.outcome() != Outcome.CLOSED) {
            story = Story.of(submission).with(story.found()).settledAs(story);
            heard(submission.appeal());
            findings = Agreement.findings(story.content(), withdrawal);
            touched();
        }
        if (revisionOn(Topic.CASES) < revisionOn(Topic.DECISIONS)) {
            changed(Facts.CASE_CHANGED, now, Topic.CASES);
        }
    }

    private void handedIn(Story newer, Submission.@Nullable Appeal appeal, Instant now) {
        boolean contested = isAgainst(verdict, appeal);
        heard(appeal);
        boolean nothingToDecide = newer.answeredQuestions() <= story.answeredQuestions()
                && (verdict.isApproved() ? verdict.rests(newer) : newer.saysTheSameAs(story));
        boolean agreedAnew = nothingToDecide && verdict.isApproved() && !verdict.isAgreedToAsIn(newer);
        List<String> givenWay = story.editsGivenWayTo(newer);
        boolean saysTheSame = newer.saysTheSameAs(story);
        story = newer.after(story, isLookedAt());
        if (!saysTheSame) {
            nobodyHasLooked();
        }
        if (!givenWay.isEmpty()) {
            remember(new Step(Action.EDIT_GONE, Step.NOBODY, now, givenWay));
        }
        findings = Agreement.findings(story.content(), withdrawal);
        if (Agreement.isTakenBack(withdrawal, basis)) {
            close(now);
        } else if (revisionOn(Topic.CASES) == 0) {
            remember(Action.RECEIVED, now);
            changed(Facts.CASE_OPENED, now, Topic.CASES);
        } else if (contested) {
            contest();
            reopen(now);
            record(story.campaign(), Step.of(Action.APPEALED, Step.NOBODY, now));
        } else if (agreedAnew) {
            verdict = verdict.agreed(basis, newer);
            changed(Facts.CASE_CHANGED, now, Topic.DECISIONS, Topic.CASES);
        } else if (nothingToDecide) {
            changed(Facts.CASE_CHANGED, now, Topic.CASES);
        } else if (verdict.outcome() == Outcome.OPEN) {
            remember(Action.CHANGED, now);
            changed(Facts.CASE_CHANGED, now, Topic.CASES);
        } else {
            remember(Action.CHANGED, now);
            if (verdict.outcome() == Outcome.REJECTED) {
                settled();
            }
            reopen(now);
        }
    }

    /** Of one that was answered the decision is another by now. */
    private boolean isAgainst(Verdict decided, Submission.@Nullable Appeal appeal) {
        return appeal != null
                && decided.outcome() == Outcome.REJECTED
                && appeal.decision() == revisionOn(Topic.DECISIONS);
    }

    void on(Withdrawal newer, Instant now) {
        if (withdrawal != null && newer.revision() <= withdrawal.revision()) {
            return;
        }
        withdrawal = newer;
        touched();
        if (newer.state() == Withdrawal.State.ERASED) {
            erase(now);
        } else if (basis > 0 && verdict.outcome() != Outcome.ERASED && verdict.outcome() != Outcome.CLOSED) {
            heed(now);
        }
    }

    private void heed(Instant now) {
        boolean newToEditors = story.content() != null
                && !Agreement.findings(story.content(), withdrawal).equals(findings);
        if (Agreement.isTakenBack(withdrawal, basis)) {
            close(now);
        } else if (verdict.outcome() == Outcome.APPROVED && !Agreement.holds(verdict.content(), withdrawal)) {
            findings = Agreement.findings(story.content(), withdrawal);
            remember(Action.WITHDRAWN, now);
            reopen(now);
        } else if (newToEditors) {
            findings = Agreement.findings(story.content(), withdrawal);
            changed(Facts.CASE_CHANGED, now, Topic.CASES);
        }
    }

    private void close(Instant now) {
        forgetAppeal();
        story = story.withoutContent();
        findings = List.of();
        if (verdict.outcome() != Outcome.CLOSED) {
            verdict = verdict.closed(basis, now);
            reports = reports.answered(Disposal.GONE, now);
            remember(Action.WITHDRAWN, now);
            takenBack(Facts.CASE_CLOSED, now, Topic.DECISIONS, Topic.CASES);
        } else {
            // The case names the state that it rests on, and one revision must never be two snapshots.
            changed(Facts.CASE_CHANGED, now, Topic.CASES);
        }
    }

    private void erase(Instant now) {
        if (verdict.outcome() == Outcome.ERASED) {
            return;
        }
        story = Story.UNKNOWN;
        forgetAppeal();
        findings = List.of();
        verdict = Verdict.erased(basis);
        reports = reports.answered(Disposal.GONE, now).withoutRemarks();
        forgetHistory();
        if (revision() > 0) {
            takenBack(Facts.CASE_ERASED, now, Topic.DECISIONS, Topic.CASES);
        }
    }

    private void reopen(Instant now) {
        verdict = verdict.open(basis, now);
        takenBack(Facts.CASE_CHANGED, now, Topic.DECISIONS, Topic.CASES);
    }

    // What is announced, and what is taken back from the log into an emptied store

    Decision asDecision() {
        return verdict.announced(id(), revisionOn(Topic.DECISIONS), story.campaign(), reports.answers());
    }

    void restore(Decision decision) {
        verdict = Verdict.of(decision);
        reports = new Reports(reports.open(), decision.reports());
        story = verdict.leavesOf(story);
        if (verdict.outcome() == Outcome.ERASED) {
            forgetHistory();
        }
        if (verdict.outcome() == Outcome.CLOSED || verdict.outcome() == Outcome.ERASED) {
            forgetAppeal();
            takenBackBefore(decision);
        }
    }

    Case asCase() {
        return CaseSnapshots.of(this, basis);
    }

    void restore(Case announced) {
        story = story.announced(announced, announced.basis() == basis);
        basis = announced.basis();
        reports = new Reports(announced.reports(), reports.answers());
        rejected(announced.rejectedBy());
        findings = announced.findings().stream().filter(Agreement::isInTheWay).toList();
        story = verdict.leavesOf(story);
    }
}
