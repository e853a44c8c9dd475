package org.mosaik.events;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a case.
 *
 * @param basis revision of the submission that it rests on
 * @param content as it may be published; only when approved
 * @param release whether it may leave the house; only when approved
 * @param reasons codes of the catalogue, with a sentence of the editor's if there is one; only when rejected
 * @param questions every question asked so far, the newest last
 * @param circumstances absent of what was decided before they were noted, and as long as nothing is
 * @param reports what became of the reports about it
 */
public record Decision(
        String id,
        long revision,
        long basis,
        Outcome outcome,
        @Nullable String campaign,
        @Nullable Content content,
        @Nullable Release release,
        List<Reason> reasons,
        List<Question> questions,
        @Nullable Instant decidedAt,
        @Nullable Circumstances circumstances,
        List<Answered> reports)
        implements Snapshot {

    /** How long a rejection can be contested. */
    private static final Period CONTESTABLE = Period.ofMonths(6);

    /** What was decided; {@code OPEN} when a decision was undone or the submission has changed since. */
    public enum Outcome {
        OPEN,
        APPROVED,
        REJECTED,
        CHANGES_REQUESTED,
        CLOSED,
        ERASED
    }

    /** Held while an undo is possible; released once the outside world may hear of it. */
    public enum Release {
        HELD,
        RELEASED
    }

    /** Why a submission was rejected. */
    public record Reason(String code, @Nullable String remark) {}

    /**
     * Something that the editors want to know before they decide; numbered from 1.
     *
     * @param about key of the field or id of the medium that it is about; the whole story if absent
     */
    public record Question(
            int number,
            String text,
            Instant askedAt,
            @Nullable String about) {}

    /**
     * How it came to a decision, which its person has a right to know.
     *
     * @param takenDown whether readers could see the story until then
     * @param hinted whether automatic checks had pointed anything out
     * @param onAppeal whether it answers an appeal
     */
    public record Circumstances(boolean takenDown, boolean hinted, boolean onAppeal) {}

    /**
     * What became of a report.
     *
     * @param report its id
     * @param code why the story stays, or how it went
     * @param remark a sentence to who reported it
     */
    public record Answered(
            String report, String code, @Nullable String remark, Instant at) {}

    public Decision {
        reasons = Lists.copy(reasons);
        questions = Lists.copy(questions);
        reports = Lists.copy(reports);
    }

    /** Of a story that nobody reported. */
    public Decision(
            String id,
            long revision,
            long basis,
            Outcome outcome,
            @Nullable String campaign,
            @Nullable Content content,
            @Nullable Release release,
            List<Reason> reasons,
            List<Question> questions,
            @Nullable Instant decidedAt,
            @Nullable Circumstances circumstances) {
        this(
                id,
                revision,
                basis,
                outcome,
                campaign,
                content,
                release,
                reasons,
                questions,
                decidedAt,
                circumstances,
                List.of());
    }

    /** Nothing is known of how it came about. */
    public Decision(
            String id,
            long revision,
            long basis,
            Outcome outcome,
            @Nullable String campaign,
            @Nullable Content content,
            @Nullable Release release,
            List<Reason> reasons,
            List<Question> questions,
            @Nullable Instant decidedAt) {
        this(id, revision, basis, outcome, campaign, content, release, reasons, questions, decidedAt, null);
    }

    public static Decision erased(String id, long revision, long basis) {
        return new Decision(id, revision, basis, Outcome.ERASED, null, null, null, List.of(), List.of(), null);
    }

    public boolean isReleased() {
        return outcome == Outcome.APPROVED && release == Release.RELEASED;
    }

    /** Until when its person can have a rejection looked at by somebody else; absent if it cannot be. */
    public Optional<Instant> contestableUntil() {
        return outcome != Outcome.REJECTED || isOnAppeal()
                ? Optional.empty()
                : Optional.ofNullable(decidedAt)
                        .map(at -> at.atOffset(ZoneOffset.UTC).plus(CONTESTABLE).toInstant());
    }

    public boolean isOnAppeal() {
        return circumstances != null && circumstances.onAppeal();
    }
}
