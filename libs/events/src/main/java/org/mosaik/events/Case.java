package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editors' view of a submission, as their queue needs it; private to moderation.
 *
 * @param basis revision of the submission
 * @param headline one line by which editors recognise it
 * @param sender a mark that cases of the same sender have in common
 * @param quarantine why it is kept apart, in codes; empty for most, and once an editor let it out
 * @param words of the story, by which editors look for it
 * @param retouches what editors changed in its photos
 * @param alike a mark that cases with nearly the same text have in common; absent for a text too short to tell
 * @param edits what editors changed in its texts
 * @param reports about the story that nobody has answered yet
 * @param rejectedBy whose rejection stands, or is contested; absent if none is
 */
public record Case(
        String id,
        long revision,
        long basis,
        State state,
        @Nullable String campaign,
        @Nullable Kind kind,
        @Nullable String language,
        @Nullable String place,
        @Nullable String headline,
        List<Finding> findings,
        @Nullable Instant receivedAt,
        @Nullable String sender,
        List<String> quarantine,
        @Nullable String words,
        List<Retouch> retouches,
        @Nullable String alike,
        List<Edit> edits,
        List<Reported> reports,
        @Nullable String rejectedBy)
        implements Snapshot {

    /** Whose turn it is; {@code CLOSED} when the submission was withdrawn. */
    public enum State {
        OPEN,
        WAITING,
        APPROVED,
        REJECTED,
        CLOSED,
        ERASED
    }

    /**
     * Something that editors should look at.
     *
     * @param field key of the field, or id of the picture, that it is about; absent if it is about the story
     * @param start of the words that it is about, in UTF-16 units of the field's text; absent if it is about all of it
     * @param end behind the last of them
     */
    public record Finding(
            String code,
            @Nullable String field,
            @Nullable Integer start,
            @Nullable Integer end) {

        public Finding(String code, @Nullable String field) {
            this(code, field, null, null);
        }
    }

    /**
     * Somebody said that something is wrong with it.
     *
     * @param id of the report
     * @param ground code of the catalogue
     * @param since revision of the case from which on it has been there
     */
    public record Reported(String id, String ground, Instant at, long since) {}

    public Case {
        findings = Lists.copy(findings);
        quarantine = Lists.copy(quarantine);
        retouches = Lists.copy(retouches);
        edits = Lists.copy(edits);
        reports = Lists.copy(reports);
    }

    /** Of a text that is too short to be like another, and that nobody edited, reported or rejected. */
    public Case(
            String id,
            long revision,
            long basis,
            State state,
            @Nullable String campaign,
            @Nullable Kind kind,
            @Nullable String language,
            @Nullable String place,
            @Nullable String headline,
            List<Finding> findings,
            @Nullable Instant receivedAt,
            @Nullable String sender,
            List<String> quarantine,
            @Nullable String words,
            List<Retouch> retouches) {
        this(
                id,
                revision,
                basis,
                state,
                campaign,
                kind,
                language,
                place,
                headline,
                findings,
                receivedAt,
                sender,
                quarantine,
                words,
                retouches,
                null,
                List.of(),
                List.of(),
                null);
    }

    public static Case erased(String id, long revision, long basis) {
        return new Case(
                id,
                revision,
                basis,
                State.ERASED,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
