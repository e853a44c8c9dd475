package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owned;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.journal.Note;

/**
 * What keeps a history, and owes the journal an entry for every step that editors are answerable for: action and entry are
 * one write, so that no crash can leave one without the other.
 */
public abstract class Recorded extends Owned {

    private List<Step> history = new ArrayList<>();
    private List<Note> unwritten = new ArrayList<>();

    Recorded(String id) {
        super(id);
    }

    /** What the submitter or time did. */
    void remember(Action action, Instant now) {
        remember(Step.of(action, Step.NOBODY, now));
    }

    void remember(Step step) {
        step.joins(history);
    }

    /** What editors did, or had done; to be said once the revision is the new one. */
    void record(@Nullable String campaign, Step step) {
        step.joins(history);
        unwritten.add(Note.about(campaign, id(), revision(), step.code(), step.actor(), step.codes(), step.at()));
    }

    /** The journal has no words of anybody, so what it is owed stays. */
    void forgetHistory() {
        history = new ArrayList<>();
    }

    /** @return whether that was owed */
    boolean written(Collection<Note> notes) {
        boolean owed = unwritten.removeAll(notes);
        if (owed) {
            touched();
        }
        return owed;
    }

    List<Note> unwritten() {
        return List.copyOf(unwritten);
    }

    public List<Step> history() {
        return List.copyOf(history);
    }
}
