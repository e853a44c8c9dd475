package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.MORNING;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision.Release;
import org.mosaik.events.Delivery;
import org.mosaik.publication.kit.RunningPublication;

/** A story's whole life on the site. */
class JourneyTest {

    /** Newer than what other tests tell, so that it stands on the first page of the wall. */
    private static final Instant TOMORROW = MORNING.plus(Duration.ofDays(1));

    @BeforeAll
    static void start() {
        RunningPublication.shared();
    }

    @Test
    void showsAStoryAtApprovalTellsTheWorldAtReleaseAndTakesItBackEverywhere() {
        String id = anId();
        String words = "Quote " + id;

        LOG.decide(aPortrait().with("quote", words).withPhoto("herd").approved(id, 100, Release.HELD, TOMORROW));

        await().until(() -> site().status("/stories/" + id) == 200);
        assertThat(site().page("/")).contains(words);
        assertThat(site().page("/api/stories/" + id)).contains(words);
        LOG.awaitDelivery(id, Delivery.State.DELIVERED);
        assertThat(LOG.publication(id)).isNull();
        assertThat(site().page("/feed.atom")).doesNotContain(id);

        LOG.decide(aPortrait().with("quote", words).withPhoto("herd").approved(id, 101, Release.RELEASED, TOMORROW));

        LOG.awaitPublished(id);
        await().until(() -> site().page("/feed.atom").contains(id));
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(200);

        LOG.withdraw(everything(id, 102));

        await().until(() -> site().status("/stories/" + id) == 410);
        assertThat(site().page("/")).doesNotContain(words);
        assertThat(site().status("/api/stories/" + id)).isEqualTo(410);
        assertThat(site().page("/feed.atom")).doesNotContain(id);
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(410);
        LOG.awaitWithdrawn(id);
        LOG.awaitDelivery(id, Delivery.State.RECALLED);
    }
}
