package org.mosaik.submission.fairness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One bucket of tokens for each mark. A bucket is one number, the time at which it will be full again, and those that
 * were used least lately are forgotten, so a flood costs no memory.
 */
final class Buckets {

    private static final int MOST = 50_000;

    private final Rate rate;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST;
        }
    };

    Buckets(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
    }

    /** Takes one out of the bucket, or says how long it takes until there is one again. */
    synchronized Optional<Duration> take(long mark) {
        long now = nanoTime.getAsLong();
        long every = rate.every().toNanos();
        Long known = fullAt.get(mark);
        long full = known == null || known - now < 0 ? now : known;
        long missing = full - now - every * (rate.atOnce() - 1L);
        if (missing > 0) {
            return Optional.of(Duration.ofNanos(missing));
        }
        fullAt.put(mark, full + every);
        return Optional.empty();
    }

    synchronized int size() {
        return fullAt.size();
    }
}
