package org.mosaik.publication.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.publication.kit.RunningPublication;
import org.mosaik.publication.stories.StoryDocument;
import org.springframework.data.mongodb.core.MongoOperations;

/** A story counts as recalled once no live instance can show it, and an instance without a lease shows nothing. */
class InstancesTest {

    private static final String OTHER = "another-instance";

    private final MongoOperations store = RunningPublication.shared().getBean(MongoOperations.class);
    private final Leases leases = RunningPublication.shared().getBean(Leases.class);

    @BeforeAll
    static void start() {
        RunningPublication.shared();
    }

    @AfterEach
    void forget() {
        leases.end(OTHER);
    }

    @Test
    void waitsForAnInstanceThatLagsBehind() {
        String id = aStoryOnTheWall();
        leases.write(new Lease(OTHER, in(60), positions()));

        LOG.withdraw(everything(id, 200));

        LOG.awaitDelivery(id, Delivery.State.RECALL_PENDING);
        await().until(() -> leases.allHaveRead(java.util.List.of()) && ownLeaseHasRead(id));
        assertThat(LOG.delivery(id)).isEqualTo(Delivery.State.RECALL_PENDING);

        leases.write(new Lease(OTHER, in(60), positions()));

        LOG.awaitDelivery(id, Delivery.State.RECALLED);
    }

    @Test
    void doesNotWaitForAnInstanceWhoseLeaseHasExpired() {
        String id = aStoryOnTheWall();
        leases.write(new Lease(OTHER, in(-3), positions()));

        LOG.withdraw(everything(id, 200));

        LOG.awaitDelivery(id, Delivery.State.RECALLED);
    }

    @Test
    void allowsForClocksThatAreApart() {
        LogPosition position = new LogPosition("withdrawals", 0, 10);
        leases.write(new Lease(OTHER, in(-1), Map.of("withdrawals-0", 10L)));
        assertThat(leases.allHaveRead(java.util.List.of(position))).isFalse();
    }

    @Test
    void aRecordCountsAsReadOnceThePositionIsBehindIt() {
        long end = Long.MAX_VALUE - 1;
        leases.write(new Lease(OTHER, in(60), Map.of("withdrawals-0", end)));
        LogPosition next = new LogPosition("withdrawals", 0, end);

        assertThat(leases.allHaveRead(java.util.List.of(next))).isFalse();
    }

    @Test
    void tellsInTheStoreHowFarItsIndexHasRead() {
        String id = aStoryOnTheWall();
        StoryDocument story = story(id);

        await().until(() -> leases.allHaveRead(story.restsOn()));
    }

    private String aStoryOnTheWall() {
        String id = anId();
        LOG.decide(aPortrait().held(id, 100));
        LOG.awaitDelivery(id, Delivery.State.DELIVERED);
        return id;
    }

    /** The instance under test is past everything that the story rests on. */
    private boolean ownLeaseHasRead(String id) {
        Map<String, Long> read = positions();
        return story(id).restsOn().stream()
                .allMatch(
                        position -> read.getOrDefault(position.topicPartition().toString(), 0L) > position.offset());
    }

    private StoryDocument story(String id) {
        return Objects.requireNonNull(store.findById(id, StoryDocument.class));
    }

    /** How far the index of the instance under test has read by now. */
    private static Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        RunningPublication.shared()
                .getBean(TopicIndex.class)
                .positions()
                .forEach((partition, offset) -> positions.put(partition.toString(), offset));
        return positions;
    }

    private static Instant in(long seconds) {
        return Instant.now().plus(Duration.ofSeconds(seconds));
    }
}
