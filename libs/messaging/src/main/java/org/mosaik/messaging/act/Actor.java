package org.mosaik.messaging.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Outage;
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

    /** What an actor needs to know before it may look. */
    public record Senses(Broker broker, Positions positions, DeadLetters deadLetters, Gate gate, Duration lookEvery) {}

    private final String name;
    private final List<String> feeds;
    private final Supplier<Collection<String>> due;
    private final Consumer<String> act;
    private final Senses senses;
    private final ExecutorService hands;
    private final Bell news = new Bell();
    private volatile boolean stopped;

    /**
     * @param feeds names (patterns) of every topic that feeds the rows
     * @param due ids of the rows on which there is something to do, a bounded number of them
     * @param act reads the row again and does what is to be done with it; has to be safe to repeat
     * @param atOnce how many rows are acted on at the same time, for acts that mostly wait for somebody else
     */
    Actor(
            String name,
            List<String> feeds,
            Supplier<Collection<String>> due,
            Consumer<String> act,
            int atOnce,
            Senses senses) {
        this.name = name;
        this.feeds = feeds;
        this.due = due;
        this.act = act;
        this.senses = senses;
        this.hands = Executors.newFixedThreadPool(atOnce, work -> new Thread(work, "hand of " + name));
    }

    /** Something changed: look soon. */
    public void nudge() {
        news.ring();
    }

    void stop() {
        stopped = true;
        nudge();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                stopIfTold(news.await(senses.lookEvery()));
                if (!stopped && senses.gate().isOpen()) {
                    look();
                }
            }
        } catch (Error fatal) {
            // The thread ends here, and health turns red.
            LOG.error("{} has died", name, Stripped.of(fatal));
        } finally {
            hands.shutdown();
        }
    }

    private void look() {
        try {
            if (!isCaughtUp()) {
                return;
            }
            List<Future<?>> acts = new ArrayList<>();
            due.get().stream().filter(id -> !isParked(id)).forEach(id -> acts.add(hands.submit(() -> actOn(id))));
            awaitAll(acts);
        } catch (RuntimeException away) {
            LOG.warn("{} cannot work at the moment: {}", name, Stripped.name(away));
            stopIfTold(news.await(senses.lookEvery()));
        }
    }

    /** All of them have ended before the next look begins, so no row is ever acted on twice at once. */
    private static void awaitAll(List<Future<?>> acts) {
        RuntimeException outage = null;
        for (Future<?> one : acts) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error fatal) {
                    throw fatal;
                }
                outage = new Outage("cannot act", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Outage("stopped while acting", stopped);
            }
        }
        if (outage != null) {
            throw outage;
        }
    }

    private void actOn(String id) {
        if (stopped) {
            return;
        }
        try {
            act.accept(id);
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                throw failure;
            }
            LOG.error("{} cannot act on {}", name, id, Stripped.of(failure));
        }
    }

    private boolean isCaughtUp() {
        Collection<String> topics = new ArrayList<>();
        feeds.forEach(feed -> topics.addAll(senses.broker().topics(Pattern.compile(feed))));
        Map<TopicPartition, Long> ends = senses.broker().ends(topics);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!stopped && !senses.positions().passed(ends)) {
            if (System.nanoTime() > patience) {
                return false;
            }
            stopIfTold(news.await(Duration.ofMillis(5)));
        }
        return !stopped;
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
