package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.start.Gate;
import org.springframework.context.ApplicationContext;

/** Act on rows, never on records: and only once everything that feeds them was read. */
class ActorTest {

    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final Queue<String> acted = new ConcurrentLinkedQueue<>();

    @Test
    void doesNotLookBeforeEveryTopicThatFeedsItsRowsWasRead() {
        try (var service = awake(SampleModeration.start())) {
            String id = anId();
            SampleModeration.Obstacle obstacle = service.getBean(SampleModeration.Obstacle.class);
            obstacle.before = records -> {
                throw new Outage("the store is away");
            };
            LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
            due.add(id);
            Actors actors = actors(service);
            Actor actor = actors.of("probe", List.of("submissions", "withdrawals"), () -> due, this::act);
            actors.start();
            for (int nudge = 0; nudge < 5; nudge++) {
                actor.nudge();
            }

            assertThat(obstacle.seen).doesNotContainKey(id);
            assertThat(acted).isEmpty();
            obstacle.before = records -> {};
            await().until(() -> acted.contains(id));
            assertThat(obstacle.seen).containsKey(id);
            actors.stop();
        }
    }

    @Test
    void leavesAKeyWithAParkedRecordAlone() {
        String parked = anId();
        String sound = anId();
        LOG.raw("submissions", Bytes.utf8(parked), Bytes.utf8("broken"), java.util.Map.of());
        await().until(() -> SharedModeration.deadLetters().isParked("submissions", parked));
        Actors actors = actors(SharedModeration.CONTEXT);
        due.add(parked);
        due.add(sound);

        actors.of("probe", List.of("submissions"), () -> List.of(parked, sound), this::act);
        actors.start();

        await().until(() -> acted.contains(sound));
        assertThat(acted).doesNotContain(parked);
        actors.stop();
    }

    @Test
    void aFailureOnOneRowDoesNotKeepItFromTheOthers() {
        String bad = anId();
        String good = anId();
        Actors actors = actors(SharedModeration.CONTEXT);

        actors.of("probe", List.of("submissions"), () -> List.of(bad, good), id -> {
            if (id.equals(bad)) {
                throw new IllegalStateException("a bug");
            }
            act(id);
        });
        actors.start();

        await().until(() -> acted.contains(good));
        actors.stop();
    }

    @Test
    void actsOnSeveralRowsAtOnceAndNeverTwiceOnOne() {
        CountDownLatch together = new CountDownLatch(3);
        AtomicInteger twice = new AtomicInteger();
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        List<String> three = List.of(anId(), anId(), anId());
        Queue<List<String>> given = new ConcurrentLinkedQueue<>(List.of(three));
        Actors actors = actors(SharedModeration.CONTEXT);

        Actor actor = actors.of(
                "several",
                List.of("submissions"),
                () -> Objects.requireNonNullElse(given.poll(), List.of()),
                id -> {
                    if (!inHand.add(id)) {
                        twice.incrementAndGet();
                    }
                    together.countDown();
                    awaitAllOf(together);
                    act(id);
                    inHand.remove(id);
                },
                3);
        actors.start();
        for (int nudge = 0; nudge < 5; nudge++) {
            actor.nudge();
        }

        await().until(() -> acted.containsAll(three));
        actors.stop();
        assertThat(twice).hasValue(0);
        assertThat(acted).hasSize(3);
    }

    /** As long as a row is due it is given out with every look; it is still in one hand only. */
    @Test
    void neverActsTwiceAtOnceOnARowThatStaysDue() {
        AtomicInteger twice = new AtomicInteger();
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        Actors actors = actors(SharedModeration.CONTEXT);

        Actor actor = actors.of(
                "stays due",
                List.of("submissions"),
                () -> List.of("row", "other"),
                id -> {
                    if (!inHand.add(id)) {
                        twice.incrementAndGet();
                    }
                    act(id);
                    inHand.remove(id);
                },
                3);
        actors.start();

        await().until(() -> {
            actor.nudge();
            return acted.size() > 50;
        });
        actors.stop();
        assertThat(twice).hasValue(0);
    }

    /** Who gives a row out once only, like an agenda, relies on it. */
    @Test
    void newsOfARowInHandIsActedOnRightAfterwards() {
        actsTwiceOnWhatIsGivenOutTwice(() -> {});
    }

    @Test
    void newsThatIsGivenOutWhileTheHandComesToItsEndIsActedOn() {
        actsTwiceOnWhatIsGivenOutTwice(() -> await().until(() -> acted.size() == 1));
    }

    /** @param beforeTheSecond what happens between taking the second news from the store and handing it out */
    private void actsTwiceOnWhatIsGivenOutTwice(Runnable beforeTheSecond) {
        CountDownLatch askedAgain = new CountDownLatch(1);
        Queue<List<String>> given = new ConcurrentLinkedQueue<>(List.of(List.of("row"), List.of("row")));
        Actors actors = actors(SharedModeration.CONTEXT);

        Actor actor = actors.of(
                "news in hand",
                List.of("submissions"),
                () -> {
                    List<String> rows = Objects.requireNonNullElse(given.poll(), List.of());
                    if (given.isEmpty() && !rows.isEmpty()) {
                        askedAgain.countDown();
                        beforeTheSecond.run();
                    }
                    return rows;
                },
                id -> {
                    awaitAllOf(askedAgain);
                    act(id);
                },
                2);
        actors.start();
        actor.nudge();

        await().until(() -> acted.size() == 2);
        actors.stop();
    }

    private static void awaitAllOf(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void doesNothingWhileTheServiceIsWakingUp() {
        AtomicInteger early = new AtomicInteger();
        AtomicInteger control = new AtomicInteger();
        Actors waking = actors(new Gate());
        Actors awake = actors(SharedModeration.CONTEXT.getBean(Gate.class));
        waking.of("waking", List.of("submissions"), () -> counted(early), this::act);
        awake.of("awake", List.of("submissions"), () -> counted(control), this::act);

        waking.start();
        awake.start();

        await().until(() -> control.get() > 5);
        awake.stop();
        waking.stop();
        assertThat(early).hasValue(0);
    }

    @Test
    void takesNoRowsAsLongAsNoneIsDue() {
        AtomicBoolean any = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        String id = anId();
        Actors actors = actors(SharedModeration.CONTEXT);
        Due due = new Due() {
            @Override
            public boolean isAny() {
                asked.incrementAndGet();
                return any.get();
            }

            @Override
            public List<String> take() {
                taken.incrementAndGet();
                return List.of(id);
            }
        };
        actors.of("nothing due", List.of("submissions"), due, this::act);
        actors.start();

        await().until(() -> asked.get() > 5);
        assertThat(taken).hasValue(0);
        any.set(true);
        await().until(() -> acted.contains(id));
        actors.stop();
    }

    private static List<String> counted(AtomicInteger looks) {
        looks.incrementAndGet();
        return List.of();
    }

    private static Actors actors(Gate gate) {
        return new Actors(new Actor.Senses(
                SharedModeration.CONTEXT.getBean(Broker.class),
                SharedModeration.CONTEXT.getBean(Positions.class),
                SharedModeration.deadLetters(),
                gate,
                java.time.Duration.ofMillis(5)));
    }

    private void act(String id) {
        acted.add(id);
        due.remove(id);
    }

    private static Actors actors(ApplicationContext service) {
        return new Actors(new Actor.Senses(
                service.getBean(Broker.class),
                service.getBean(Positions.class),
                service.getBean(DeadLetters.class),
                service.getBean(Gate.class),
                java.time.Duration.ofMillis(50)));
    }
}
