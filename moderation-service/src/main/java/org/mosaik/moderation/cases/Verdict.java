package org.mosaik.moderation.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Decision.Release;

/**
 * How a case stands decided.
 *
 * @param basis revision of the submission that it rests on
 * @param content as approved
 * @param circumstances how it came to it; absent as long as nothing is decided
 */
public record Verdict(
        Outcome outcome,
        long basis,
        @Nullable Content content,
        @Nullable Release release,
        List<Decision.Reason> reasons,
        List<Decision.Question> questions,
        @Nullable Instant at,
        @Nullable Circumstances circumstances) {

    static final Verdict NONE = new Verdict(Outcome.OPEN, 0, null, null, List.of(), List.of(), null, null);

    static Verdict of(Decision decision) {
        return new Verdict(
                decision.outcome(),
                decision.basis(),
                decision.content(),
                decision.release(),
                decision.reasons(),
                decision.questions(),
                decision.decidedAt(),
                decision.circumstances());
    }

    Verdict open(long onBasis, Instant now) {
        return new Verdict(Outcome.OPEN, onBasis, null, null, List.of(), questions, now, null);
    }

    Verdict approved(long onBasis, Content story, Circumstances how, Instant now) {
        return new Verdict(Outcome.APPROVED, onBasis, story, Release.HELD, List.of(), questions, now, how);
    }

    Verdict released() {
        return new Verdict(outcome, basis, content, Release.RELEASED, reasons, questions, at, circumstances);
    }

    Verdict rejected(long onBasis, List<Decision.Reason> because, Circumstances how, Instant now) {
        return new Verdict(Outcome.REJECTED, onBasis, null, null, because, questions, now, how);
    }

    Verdict asked(long onBasis, Inquiry inquiry, Instant now) {
        List<Decision.Question> more = new ArrayList<>(questions);
        more.add(new Decision.Question(questions.size() + 1, inquiry.question(), now, inquiry.about()));
        return new Verdict(Outcome.CHANGES_REQUESTED, onBasis, null, null, List.of(), more, now, null);
    }

    /** A question quotes the story that it is about, so it goes with it. */
    Verdict closed(long onBasis, Instant now) {
        return new Verdict(Outcome.CLOSED, onBasis, null, null, List.of(), List.of(), now, null);
    }

    static Verdict erased(long onBasis) {
        return new Verdict(Outcome.ERASED, onBasis, null, null, List.of(), List.of(), null, null);
    }

    /** @param reports what became of those about the story */
    Decision announced(String id, long revision, @Nullable String campaign, List<Decision.Answered> reports) {
        return new Decision(
                id,
                revision,
                basis,
                outcome,
                campaign,
                content,
                release,
                reasons,
                questions,
                at,
                circumstances,
                reports);
    }

    /** How the case stands, as the queue calls it. */
    Case.State state() {
        return switch (outcome) {
            case OPEN -> Case.State.OPEN;
            case CHANGES_REQUESTED -> Case.State.WAITING;
            case APPROVED -> Case.State.APPROVED;
            case REJECTED -> Case.State.REJECTED;
            case CLOSED -> Case.State.CLOSED;
            case ERASED -> Case.State.ERASED;
        };
    }

    /** What a store may still have of a story: one from a backup has what was taken back since. */
    Story leavesOf(Story story) {
        return switch (outcome) {
            case CLOSED -> story.withoutContent();
            case ERASED -> Story.UNKNOWN;
            default -> story;
        };
    }

    /** Whether an editor may decide now: nothing is decided yet, or an answer is being waited for. */
    public boolean isUndecided() {
        return outcome == Outcome.OPEN || outcome == Outcome.CHANGES_REQUESTED;
    }

    boolean isApproved() {
        return outcome == Outcome.APPROVED;
    }

    /** Whether what was approved is just what readers would see of this story; agreements need no decision. */
    boolean rests(Story story) {
        Content open = story.forReaders();
        return content != null && open != null && open.saysTheSameAs(content);
    }

    boolean isAgreedToAsIn(Story story) {
        return content != null
                && story.content() != null
                && story.content().consents().equals(content.consents());
    }

    /** The same decision, with what people have agreed to since. */
    Verdict agreed(long onBasis, Story story) {
        return new Verdict(outcome, onBasis, story.forReaders(), release, reasons, questions, at, circumstances);
    }

    boolean isDue(Duration undoWindow, Instant now) {
        return at == null || !now.isBefore(at.plus(undoWindow));
    }

    public boolean isHeld() {
        return outcome == Outcome.APPROVED && release == Release.HELD;
    }

    public boolean isReleased() {
        return outcome == Outcome.APPROVED && release == Release.RELEASED;
    }
}
