package org.mosaik.moderation.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.checks.Found;

/** What editors do with a story, one after the other: every action answers, and a refused one changes nothing. */
public abstract class Decided extends Reportable {

    /** Revision of the submission as far as this case has heard of it. */
    long basis;

    @Nullable
    Withdrawal withdrawal;

    Verdict verdict = Verdict.NONE;
    List<Case.Finding> findings = List.of();

    Decided(String id) {
        super(id);
    }

    Answer approve(Editor editor) {
        return approve(editor, false);
    }

    /** Among many nobody looks closely: never the only approval, and none where it takes two anyway. */
    Answer approveAmongMany(Editor editor) {
        return approve(editor, true);
    }

    private Answer approve(Editor editor, boolean amongMany) {
        Content content = story.forReaders();
        Answer refusal = refusal(editor, verdict.isUndecided());
        if (refusal != null) {
            return refusal;
        }
        if (content == null || !Agreement.holds(content, withdrawal)) {
            return Answer.CONSENT_MISSING;
        }
        if (!content.isDescribed()) {
            return Answer.ALT_MISSING;
        }
        Answer first = awaitsAnother(editor, amongMany);
        if (first != null) {
            return first;
        }
        verdict = verdict.approved(basis, content, circumstances(false), editor.now());
        settled();
        return done(Action.APPROVED, editor, Facts.CASE_APPROVED);
    }

    Answer reject(List<Decision.Reason> because, Editor editor) {
        return refuse(because, verdict.isUndecided(), Action.REJECTED, editor);
    }

    /** What is online is gone within seconds, also after its release; what was announced of it leaves the log. */
    Answer takeDown(List<Decision.Reason> because, Editor editor) {
        return refuse(because, verdict.isApproved(), Action.TAKEN_DOWN, editor);
    }

    private Answer refuse(List<Decision.Reason> because, boolean fits, Action action, Editor editor) {
        Answer refusal = refusal(editor, fits);
        if (refusal != null) {
            return refusal;
        }
        if (because.isEmpty()) {
            return Answer.REASON_MISSING;
        }
        verdict = verdict.rejected(basis, because, circumstances(action == Action.TAKEN_DOWN), editor.now());
        reports = reports.answered(Disposal.TAKEN_DOWN, editor.now());
        rejected(editor.name());
        return done(action, editor, Facts.CASE_REJECTED);
    }

    /** What its person has a right to know of how it was decided. */
    private Decision.Circumstances circumstances(boolean takenDown) {
        boolean hinted = story.isKeptApart()
                || found().findings().stream().anyMatch(finding -> Found.unchecked(finding) == null);
        return new Decision.Circumstances(takenDown, hinted, isContested());
    }

    /** Gives a story that was rejected or taken down another chance; it takes two then. */
    Answer restore(Editor editor) {
        Answer refusal = refusal(editor, verdict.outcome() == Outcome.REJECTED);
        if (refusal != null) {
            return refusal;
        }
        verdict = verdict.open(basis, editor.now());
        settled();
        takesTwoBecause("restored");
        return done(Action.RESTORED, editor, Facts.CASE_CHANGED);
    }

    Answer ask(Inquiry inquiry, Editor editor) {
        Answer refusal = refusal(editor, verdict.outcome() == Outcome.OPEN);
        if (refusal != null) {
            return refusal;
        }
        if (inquiry.question().isBlank()) {
            return Answer.QUESTION_MISSING;
        }
        verdict = verdict.asked(basis, inquiry, editor.now());
        return done(Action.ASKED, editor, Facts.CASE_QUESTIONED);
    }

    /** An editor has looked, and it is none of what it was taken for. */
    Answer letOut(Editor editor) {
        Answer refusal = refusal(editor, verdict.isUndecided() && story.isKeptApart());
        if (refusal != null) {
            return refusal;
        }
        Step step = new Step(Action.LET_OUT, editor.name(), editor.now(), story.quarantine());
        story = story.letOut();
        changed(Facts.CASE_CHANGED, editor.now(), Topic.CASES);
        record(story.campaign(), step);
        return Answer.DONE;
    }

    /** The rival write of {@link #release}. */
    Answer undo(Editor editor) {
        if (isFirst(editor)) {
            return takeBackFirst(editor);
        }
        if (verdict.isReleased()) {
            return Answer.ALREADY_RELEASED;
        }
        Answer refusal = refusal(editor, verdict.isHeld());
        if (refusal != null) {
            return refusal;
        }
        verdict = verdict.open(basis, editor.now());
        return done(Action.UNDONE, editor, Facts.CASE_UNDONE);
    }

    private Answer done(Action action, Editor editor, String fact) {
        List<String> codes =
                verdict.reasons().stream().map(Decision.Reason::code).toList();
        story = story.letOut().decided();
        endClaim();
        if (action == Action.TAKEN_DOWN) {
            takenBack(fact, editor.now(), Topic.DECISIONS, Topic.CASES);
        } else {
            changed(fact, editor.now(), Topic.DECISIONS, Topic.CASES);
        }
        record(story.campaign(), new Step(action, editor.name(), editor.now(), codes));
        return Answer.DONE;
    }

    /** Lets the story leave the house; the rival write of {@link #undo}. */
    Answer release(Duration undoWindow, Instant now) {
        if (!verdict.isHeld()) {
            return Answer.WRONG_STATE;
        }
        if (!verdict.isDue(undoWindow, now)) {
            return Answer.NOT_DUE;
        }
        if (!Agreement.holds(verdict.content(), withdrawal)) {
            return Answer.CONSENT_MISSING;
        }
        verdict = verdict.released();
        changed(Facts.CASE_RELEASED, now, Topic.DECISIONS, Topic.CASES);
        record(story.campaign(), Step.of(Action.RELEASED, Step.NOBODY, now));
        return Answer.DONE;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    @Override
    public List<Case.Finding> findings() {
        return isContested() ? Found.of(Stream.of(APPEAL)).and(found()).findings() : found().findings();
    }

    /** By programs. */
    private Found found() {
        return new Found(findings, null).and(story.found());
    }
}
