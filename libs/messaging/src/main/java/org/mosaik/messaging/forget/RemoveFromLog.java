package org.mosaik.messaging.forget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has forgotten things leave the log, and makes sure that they have: each is written once more when the broker's lag of
 * compaction is over, and one pass over all partitions then sees what is left. Whatever is left is repeated again.
 */
public class RemoveFromLog implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveFromLog.class);
    private static final int LOOKS_BETWEEN_PASSES = 24;

    /**
     * @param lag of compaction, as the topics have it
     * @param passEvery how often all partitions are read, if anything is to be looked for
     */
    public record Pace(Duration lag, Duration passEvery) {}

    private final Supplier<List<Forgettings>> kinds;
    private final LookThroughLog log;
    private final BooleanSupplier awake;
    private final Pace pace;
    private final Clock clock;
    private final Bell stopping = new Bell();
    private @Nullable Instant passedAt;
    private volatile @Nullable Instant oldest;
    private volatile boolean running;

    public RemoveFromLog(
            Supplier<List<Forgettings>> kinds, LookThroughLog log, BooleanSupplier awake, Pace pace, Clock clock) {
        this.kinds = kinds;
        this.log = log;
        this.awake = awake;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void run() {
        Duration pause = pace.passEvery().dividedBy(LOOKS_BETWEEN_PASSES);
        while (running) {
            if (!stopping.await(pause)) {
                running = false;
            }
            if (running && awake.getAsBoolean()) {
                lookSafely();
            }
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException away) {
            LOG.warn(
                    "cannot look after what has to leave the log: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** What was repeated in an earlier look is looked for; what is due is repeated. */
    void look() {
        Instant now = clock.instant();
        if (passedAt == null || !now.isBefore(passedAt.plus(pace.passEvery()))) {
            for (Forgettings kind : kinds.get()) {
                pass(kind, now);
            }
        }
        kinds.get().forEach(kind -> kind.repeat(now.minus(pace.lag())));
        oldest = kinds.get().stream()
                .flatMap(kind -> kind.oldest().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void pass(Forgettings kind, Instant now) {
        List<Forgettings.Last> repeated = kind.repeated();
        if (repeated.isEmpty()) {
            return;
        }
        Set<String> left = log.whatIsLeft(repeated);
        Set<String> gone = new HashSet<>();
        repeated.stream()
                .map(Forgettings.Last::thing)
                .filter(thing -> !left.contains(thing))
                .forEach(gone::add);
        kind.gone(gone, now);
        kind.stillThere(left);
        passedAt = now;
        LOG.info("{} forgotten things have left the log, {} have not yet", gone.size(), left.size());
    }

    /** How long the longest forgotten thing waits that has not left the log, at the last look. */
    public double oldestInSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this, "remove-from-log");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
