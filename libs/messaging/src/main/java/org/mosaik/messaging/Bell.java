package org.mosaik.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A pause that somebody can end early; several rings before it begins count as one. */
public class Bell {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        rings.release();
    }

    /**
     * Waits until the bell rings or the time is over.
     *
     * @return false if this thread was told to stop
     */
    public boolean await(Duration longest) {
        try {
            rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            rings.drainPermits();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
