package org.mosaik.publication.wall;

import java.time.Instant;
import java.util.Optional;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.index.States;
import org.mosaik.publication.stories.Decisions;

/**
 * A story as readers may see it now.
 *
 * @param since when it was approved
 * @param released whether it may leave the house
 */
public record Story(String id, Content content, Instant since, boolean released) {

    /** Nothing if it is not public; what nobody could read of its withdrawals hides it, too. */
    static Optional<Story> of(String id, States states) {
        Decision decision = states.get(Topic.DECISIONS).orElse(null);
        Withdrawal withdrawal = states.get(Topic.WITHDRAWALS).orElse(null);
        if (decision == null
                || decision.content() == null
                || states.isBroken(Topic.WITHDRAWALS)
                || !Decisions.isPublic(decision, withdrawal)) {
            return Optional.empty();
        }
        Instant since = decision.decidedAt() == null ? Instant.ofEpochMilli(decision.revision()) : decision.decidedAt();
        return Optional.of(new Story(id, decision.content(), since, decision.isReleased()));
    }
}
