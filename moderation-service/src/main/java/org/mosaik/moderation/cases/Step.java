package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One line of a case's history.
 *
 * @param actor name of the editor; {@link #NOBODY} where no editor acted
 * @param codes of the reasons, for a rejection, and of why a reported story stays; why it was kept apart, for what was
 *     let out; which photo or text was changed
 */
public record Step(Action action, String actor, Instant at, List<String> codes) {

    /** Nobody: the submitter or the passing of time. */
    public static final String NOBODY = "";

    private static final int LONGEST_HISTORY = 50;

    /** What was done. */
    public enum Action {
        RECEIVED,
        CHANGED,
        WITHDRAWN,
        APPROVED_FIRST,
        APPROVED,
        REJECTED,
        TAKEN_DOWN,
        RESTORED,
        /** A rejection was contested. */
        APPEALED,
        ASKED,
        UNDONE,
        LET_OUT,
        /** Something of a photo is not to be seen any more. */
        REDACTED,
        /** Something of a photo is to be seen that was hidden. */
        UNREDACTED,
        /** A photo got other words for people who do not see it. */
        DESCRIBED,
        /** Some words of the story are others than its person's. */
        EDITED,
        /** What editors had made of a text gave way to newer words of its person. */
        EDIT_GONE,
        RELEASED,
        /** Somebody said that something is wrong with it. */
        REPORTED,
        /** Editors looked at what was reported, and it stays. */
        LEFT
    }

    public Step {
        codes = List.copyOf(codes);
    }

    static Step of(Action action, String actor, Instant at) {
        return new Step(action, actor, at, List.of());
    }

    /** What the journal calls it. */
    String code() {
        return "case." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a long history the beginning is forgotten. */
    void joins(List<Step> history) {
        history.add(this);
        if (history.size() > LONGEST_HISTORY) {
            history.remove(0);
        }
    }
}
