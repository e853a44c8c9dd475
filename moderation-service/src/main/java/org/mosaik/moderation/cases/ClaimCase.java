package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.start.StillWakingUp;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.stereotype.Component;

/** One editor at a time works on a case; who stops working on it loses it by and by. */
@Component
public class ClaimCase {

    private final Owner<CaseDocument> cases;
    private final Duration lease;
    private final Clock clock;

    ClaimCase(Owner<CaseDocument> cases, ModerationSettings settings, Clock clock) {
        this.cases = cases;
        this.lease = settings.claimLease();
        this.clock = clock;
    }

    /** Takes it on, or has it for longer. */
    public Optional<Ruling> claim(String id, String editor) {
        return cases.change(
                id, document -> new Ruling(document.claim(editor, lease, clock.instant()), document.revision()));
    }

    /** Takes it on if that can be; whoever only reads needs no claim. */
    public void look(String id, String editor) {
        try {
            claim(id, editor);
        } catch (StillWakingUp readingGoesOn) {
            // nobody decides now
        }
    }

    /** Gives it back, if the editor has it. */
    public Optional<Ruling> letGo(String id, String editor) {
        return cases.change(id, document -> new Ruling(document.letGo(editor), document.revision()));
    }
}
