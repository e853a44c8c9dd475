package org.mosaik.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a fact, and gives up in the end. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    /** @return how long it took */
    static Duration until(Duration atMost, Callable<Boolean> fact) {
        return until(atMost, PAUSE, fact);
    }

    /** @param pause between two looks, which cost whoever is looked at */
    static Duration until(Duration atMost, Duration pause, Callable<Boolean> fact) {
        long start = System.nanoTime();
        while (!isTrue(fact)) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new IllegalStateException("not within " + atMost);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isTrue(Callable<Boolean> fact) {
        try {
            return fact.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
