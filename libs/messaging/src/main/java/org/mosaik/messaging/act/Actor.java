package org.mosaik.messaging.act;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.Outages;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.start.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on rows, never on records: looks only after every topic that feeds its rows has passed the end that it had when
 * the look began. So nothing depends on the order of two topics, or on states in between.
 */
public class Actor implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Actor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Between two looks at least, however much news there is. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final Duration LAST_ACTS = Duration.ofSeconds(4);

    private enum Hand {
        /** Handed out; will read its row as it is then. */
        WAITING,
        ACTING,
        /** There was something to do again while it acted. */
        ACTING_ON_OLD_NEWS
    }

    /** What an actor needs to know before it may look. */
    public record Senses(Broker broker, Positions positions, DeadLetters deadLetters, Gate gate, Duration lookEvery) {}

    private final String name;
    private final List<String> feeds;
    private final Due due;
    private final Consumer<String> act;
    private final int atOnce;
    private final Senses senses;
    private final ExecutorService hands;
    private final Map<String, Hand> inHand = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private Map<String, List<TopicPartition>> partitions = Map.of();
    private final Bell news = new Bell();
    private final Bell stopping = new Bell();
    private volatile boolean moreWaits;
    private volatile boolean stopped;

    /**
     * @param feeds names of every topic that feeds the rows
     * @param due the rows on which there is something to do
     * @param act reads the row again and does what is to be done with it; has to be safe to repeat
     * @param atOnce how many rows are acted on at the same time, for acts that mostly wait for somebody else
     */
    Actor(String name, List<String> feeds, Due due, Consumer<String> act, int atOnce, Senses senses) {
        this.name = name;
        this.feeds = feeds;
        this.due = due;
        this.act = act;
        this.atOnce = atOnce;
        this.senses = senses;
        this.hands = Executors.newFixedThreadPool(atOnce, work -> new Thread(work, "hand of " + name));
    }

    /** Something changed: look soon. */
    public void nudge() {
        news.ring();
    }

    void stop() {
        stopped = true;
        stopping.ring();
        nudge();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                stopIfTold(news.await(senses.lookEvery()));
                if (!stopped && senses.gate().isOpen()) {
                    look();
                    stopIfTold(stopping.await(BREATH));
                }
            }
        } catch (Error fatal) {
            // The thread ends here, and health turns red.
            LOG.error("{} has died", name, Stripped.of(fatal));
        } finally {
            awaitLastActs();
        }
    }

    private void awaitLastActs() {
        hands.shutdown();
        try {
            if (!hands.awaitTermination(LAST_ACTS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} stops in the middle of an act", name);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            throwFailure();
            moreWaits = true;
            if (inHand.size() <= atOnce && due.isAny() && isCaughtUp()) {
                handOut();
            }
        } catch (RuntimeException away) {
            LOG.warn("{} cannot work at the moment: {}", name, Stripped.name(away));
            stopIfTold(news.await(senses.lookEvery()));
        }
    }

    private void throwFailure() {
        Throwable failed = failure.getAndSet(null);
        if (failed instanceof Error fatal) {
            throw fatal;
        }
        if (failed instanceof RuntimeException outage) {
            throw outage;
        }
    }

    private void handOut() {
        Collection<String> ids = due.take();
        moreWaits = ids.size() > atOnce;
        ids.stream().filter(id -> !isParked(id)).forEach(this::handOut);
    }

    /** No row is acted on twice at once, and no news of a row in hand is lost: its hand acts once more. */
    private void handOut(String id) {
        inHand.compute(id, (row, hand) -> {
            if (hand == null) {
                hands.execute(() -> take(id));
                return Hand.WAITING;
            }
            return hand == Hand.WAITING ? hand : Hand.ACTING_ON_OLD_NEWS;
        });
    }

    private void take(String id) {
        boolean done = false;
        try {
            do {
                inHand.put(id, Hand.ACTING);
                done = isDone(id);
            } while (!inHand.remove(id, Hand.ACTING));
        } catch (RuntimeException | Error failed) {
            inHand.remove(id);
            failure.compareAndSet(null, failed);
            nudge();
        }
        if (done && moreWaits && inHand.size() <= atOnce) {
            nudge();
        }
    }

    private boolean isDone(String id) {
        if (stopped) {
            return false;
        }
        try {
            act.accept(id);
            return true;
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                throw failure;
            }
            LOG.error("{} cannot act on {}", name, id, Stripped.of(failure));
            return false;
        }
    }

    private boolean isCaughtUp() {
        Map<TopicPartition, Long> ends = senses.broker().endsOf(fed());
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!stopped && !senses.positions().passed(ends)) {
            if (System.nanoTime() > patience) {
                return false;
            }
            stopIfTold(news.await(Duration.ofMillis(5)));
        }
        return !stopped;
    }

    /** What partitions topics have does not change; only one that is not there yet has to be asked for again. */
    private Collection<TopicPartition> fed() {
        if (!partitions.keySet().containsAll(feeds)) {
            partitions = senses.broker().partitions(feeds);
        }
        return partitions.values().stream().flatMap(Collection::stream).toList();
    }

    private boolean isParked(String id) {
        return feeds.stream().anyMatch(feed -> senses.deadLetters().isParked(feed, id));
    }

    private void stopIfTold(boolean mayGoOn) {
        if (!mayGoOn) {
            stopped = true;
        }
    }
}
