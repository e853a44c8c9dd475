package org.mosaik.notification.posting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mosaik.messaging.log.Outage;

/** Waits for the log before the outside world hears of anything. */
public final class Acknowledged {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Acknowledged() {}

    /** @throws Outage if the broker has not acknowledged it in time */
    public static void await(CompletableFuture<Boolean> announced) {
        try {
            announced.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new Outage("not acknowledged yet", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while waiting for the log", stopped);
        }
    }
}
