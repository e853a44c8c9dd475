package org.mosaik.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;

class JourneyTest {

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);

    @Test
    void leadsASubmissionToItsRelease() {
        String id = Stories.anId();
        moderation.handIn(Stories.aStory(id));

        assertThat(api.act(id, "approve", "").statusCode()).isEqualTo(200);
        moderation.awaitDecision(id, found -> found.release() == Decision.Release.HELD);
        moderation.clock().forward(Duration.ofSeconds(31));

        Decision released = moderation.awaitDecision(id, Decision::isReleased);
        assertThat(released.content()).isEqualTo(Stories.aStory(id).content());
        assertThat(moderation.decisions(id))
                .extracting(Decision::release)
                .containsExactly(Decision.Release.HELD, Decision.Release.RELEASED);
    }
}
