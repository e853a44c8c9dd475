package org.mosaik.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a fact, and gives up in the end. */
final class Await {

    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Await() {}

    /** @return how long it took */
    static Duration until(Duration atMost, Callable<Boolean> fact) {
        long start = System.nanoTime();
        while (!isTrue(fact)) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new IllegalStateException("not within " + atMost);
            }
            LockSupport.parkNanos(PAUSE);
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
