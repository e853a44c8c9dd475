package org.mosaik.moderation.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.JournalEntry;

/**
 * What is to be written into the journal: codes only, no words of anybody.
 *
 * @param campaign whose journal it is; {@link #NO_CAMPAIGN} for what concerns none
 * @param caseId absent for what concerns no case
 * @param caseRevision of the case once it was done
 * @param action what was done, for instance {@code case.approved}
 * @param actor name of the editor or program; empty where time alone acted
 */
public record Note(
        String campaign,
        @Nullable String caseId,
        @Nullable Long caseRevision,
        String action,
        String actor,
        List<String> codes,
        Instant at) {

    public static final String NO_CAMPAIGN = "none";

    public Note {
        codes = List.copyOf(codes);
    }

    /** Something that was done about a case. */
    public static Note about(
            @Nullable String campaign,
            String caseId,
            long revision,
            String action,
            String actor,
            List<String> codes,
            Instant at) {
        return new Note(campaign == null ? NO_CAMPAIGN : campaign, caseId, revision, action, actor, codes, at);
    }

    /** Something that concerns a campaign and none of its cases. */
    public static Note of(String campaign, String action, String actor, List<String> codes, Instant at) {
        return new Note(campaign, null, null, action, actor, codes, at);
    }

    /** @param code of an actor, by the name; the journal has no names */
    JournalEntry entry(UnaryOperator<String> code) {
        return new JournalEntry(
                campaign, 1, caseId, caseRevision, action, actor.isEmpty() ? "" : code.apply(actor), codes, at, "", "");
    }
}
