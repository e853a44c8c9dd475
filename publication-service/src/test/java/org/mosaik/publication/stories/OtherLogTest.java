package org.mosaik.publication.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.everything;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.read.Received;

/** On a log that was made anew, a recall waits for the places that exist there. */
class OtherLogTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String ID = "0199a3c4-7d10-7b52-9c1e-3f5a8d2b6e01";

    private final Decision decision = aPortrait().released(ID, 10);
    private final Withdrawal withdrawal = everything(ID, 20);

    @Test
    void whatIsSaidAgainStandsWhereItWasSaidLast() {
        StoryDocument story = new StoryDocument(ID);
        story.decided(record(decision, "decisions", 500), NOW);
        story.withdrawn(record(withdrawal, "withdrawals", 600), NOW);

        story.decided(record(decision, "decisions", 3), NOW);
        story.withdrawn(record(withdrawal, "withdrawals", 4), NOW);

        assertThat(story.restsOn())
                .containsExactly(new LogPosition("decisions", 0, 3), new LogPosition("withdrawals", 0, 4));
    }

    @Test
    void whatIsOlderSaysNothingAboutWhereTheNewestStands() {
        StoryDocument story = new StoryDocument(ID);
        story.decided(record(decision, "decisions", 500), NOW);

        story.decided(record(aPortrait().held(ID, 5), "decisions", 501), NOW);

        assertThat(story.restsOn()).containsExactly(new LogPosition("decisions", 0, 500));
    }

    private static <T extends Snapshot> Received<T> record(T snapshot, String topic, long offset) {
        return new Received<>(snapshot, 1, new LogPosition(topic, 0, offset), null);
    }
}
