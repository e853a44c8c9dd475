package org.mosaik.submission.submissions;

import java.util.List;
import org.mosaik.events.Contact;
import org.mosaik.submission.forms.Finding;

/** What became of a change. */
public sealed interface ChangeOutcome {

    record Changed(long revision) implements ChangeOutcome {}

    /**
     * What a change would do; nothing was written.
     *
     * @param another whether the story would say or show something else, for which its person has to agree anew
     * @param asked who would be asked by mail: whoever is new in it, and whoever agreed to what it was before
     */
    record Foreseen(boolean another, List<Contact> asked) implements ChangeOutcome {
        public Foreseen {
            asked = List.copyOf(asked);
        }
    }

    /** Somebody changed it since its person looked at it. */
    record Stale() implements ChangeOutcome {}

    /** It was taken back, so there is nothing left to change. */
    record Withdrawn() implements ChangeOutcome {}

    /** Its creation has not arrived here yet. */
    record OnItsWay() implements ChangeOutcome {}

    /** @param status of HTTP that says what kind of fault it is */
    record Refused(int status, List<Finding> findings) implements ChangeOutcome {}
}
