package org.mosaik.publication.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.index.TopicIndex;
import org.mosaik.publication.kit.RunningPublication;
import org.mosaik.publication.kit.Site;

/** Two real instances on one store; the index of one stops reading. */
class TwoInstancesTest {

    @Test
    void aStoryIsRecalledOnceTheInstanceThatStillShowsItStopsToServe() {
        try (var lagging = RunningPublication.start(RunningPublication.DATABASE)) {
            Site behind = Site.of(lagging);
            String id = anId();
            LOG.decide(aPortrait().held(id, 100));
            await().until(() -> behind.status("/stories/" + id) == 200);
            LOG.awaitDelivery(id, Delivery.State.DELIVERED);

            // Its lease goes on, but what it shows stays as it is.
            lagging.getBean(TopicIndex.class).stop();
            LOG.withdraw(everything(id, 110));
            await().until(() -> RunningPublication.site().status("/stories/" + id) == 410);
            assertThat(LOG.delivery(id)).isEqualTo(Delivery.State.RECALL_PENDING);

            lagging.getBean(Instance.class).stop();

            assertThat(behind.status("/stories/" + id)).isEqualTo(503);
            assertThat(behind.get("/").headers().firstValue("Retry-After")).isPresent();
            assertThat(behind.status("/api/stories")).isEqualTo(503);
            assertThat(behind.status("/feed.atom")).isEqualTo(503);
            assertThat(behind.status("/imprint")).isEqualTo(200);
            LOG.awaitDelivery(id, Delivery.State.RECALLED);
        }
    }
}
