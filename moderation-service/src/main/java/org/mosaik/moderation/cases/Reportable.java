package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Report;
import org.mosaik.events.Topic;
import org.mosaik.moderation.cases.Step.Action;

/** A story that readers may report while it is online. It stays there until an editor has looked. */
public abstract class Reportable extends Editable {

    private static final String ANSWERED_BY_MAIL = "answered";

    Reports reports = Reports.NONE;

    /** Between the one revision and the other nothing came but reports; a store that is rebuilt has forgotten it. */
    private long beforeReports;

    private long withReports;

    Reportable(String id) {
        super(id);
    }

    void on(Report report, Instant now) {
        if (report.state() == Report.State.ERASED) {
            forget(report.id(), now);
        } else if (!reports.knows(report.id()) && !report.told().contains(ANSWERED_BY_MAIL)) {
            hear(report, now);
        }
    }

    private void hear(Report report, Instant now) {
        if (reports.isFull()) {
            return;
        }
        if (isOver()) {
            reports = reports.with(reported(report, now, 0)).answered(Disposal.GONE, now);
            changed(Facts.CASE_CHANGED, now, Topic.DECISIONS, Topic.CASES);
        } else if (revisionOn(Topic.CASES) == 0) {
            reports = reports.with(reported(report, now, 0));
            touched();
        } else {
            announceReport(report, now);
        }
    }

    private void announceReport(Report report, Instant now) {
        if (withReports != revision()) {
            beforeReports = revision();
        }
        remember(Action.REPORTED, now);
        changed(Facts.CASE_REPORTED, now, Topic.CASES);
        withReports = revision();
        reports = reports.with(reported(report, now, revision()));
    }

    private static Case.Reported reported(Report report, Instant now, long since) {
        String ground = Optional.ofNullable(report.ground()).orElse("other");
        return new Case.Reported(
                report.id(), ground, Optional.ofNullable(report.reportedAt()).orElse(now), since);
    }

    private boolean isOver() {
        Outcome outcome = verdict().outcome();
        return outcome == Outcome.CLOSED || outcome == Outcome.ERASED || outcome == Outcome.REJECTED;
    }

    private void forget(String report, Instant now) {
        if (reports.knows(report)) {
            reports = reports.without(report);
            changed(Facts.CASE_CHANGED, now, Topic.DECISIONS, Topic.CASES);
        }
    }

    /** The story stays; whoever reported it is told why. What came since the editor looked stays open. */
    Answer leave(Disposal why, @Nullable String remark, Editor editor) {
        Answer refusal = refusal(editor, isReported());
        if (refusal != null) {
            return refusal;
        }
        Reports answered =
                reports.answered(why, remark, editor.now(), editor.seen().revision());
        if (answered.equals(reports)) {
            return Answer.STALE;
        }
        reports = answered;
        endClaim();
        changed(Facts.CASE_ANSWERED, editor.now(), Topic.DECISIONS, Topic.CASES);
        record(story.campaign(), new Step(Action.LEFT, editor.name(), editor.now(), List.of(why.code())));
        return Answer.DONE;
    }

    /** No number of reports keeps an editor from acting. */
    @Override
    boolean isAsSeen(Seen seen) {
        return super.isAsSeen(seen)
                || (withReports == revision() && seen.revision() >= beforeReports && seen.revision() < withReports);
    }

    @Override
    boolean awaitsEditor() {
        return super.awaitsEditor() || isReported();
    }

    /** Whether it is online and readers say that it should not be. */
    public boolean isReported() {
        return verdict().isApproved() && !reports.open().isEmpty();
    }

    /** Reports that nobody has answered yet, the oldest first. */
    public List<Case.Reported> reports() {
        return reports.open();
    }
}
