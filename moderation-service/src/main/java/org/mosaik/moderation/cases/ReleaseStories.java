package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.ModerationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets approved stories leave the house once their undo window is over. */
@Component
class ReleaseStories {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStories.class);
    private static final List<String> FEEDS =
            List.of(Topic.DECISIONS.name(), Topic.CASES.name(), Topic.WITHDRAWALS.name(), Topic.SUBMISSIONS.name());

    /** An act mostly waits for the store. */
    private static final int HANDS = 4;

    private final Owner<CaseDocument> cases;
    private final HeldCases held;
    private final ModerationSettings settings;
    private final Clock clock;

    ReleaseStories(Owner<CaseDocument> cases, HeldCases held, ModerationSettings settings, Clock clock, Actors actors) {
        this.cases = cases;
        this.held = held;
        this.settings = settings;
        this.clock = clock;
        actors.of("release", FEEDS, Due.of(held::due), this::release, HANDS);
    }

    void release(String id) {
        Optional<Answer> answer =
                cases.change(id, document -> document.release(settings.undoWindow(), clock.instant()));
        if (answer.equals(Optional.of(Answer.NOT_DUE))) {
            held.postpone(id);
            return;
        }
        held.remove(id);
        if (answer.equals(Optional.of(Answer.DONE))) {
            LOG.info("released {}", id);
        }
    }
}
