package org.mosaik.standalone.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mosaik.embedded.EmbeddedStore;

/** The store of {@code ./mosaik up}, which once a day and at its end rewrites its file without what was deleted. */
public final class TidiedStore {

    private static final Duration EVERY = Duration.ofDays(1);

    private final EmbeddedStore store;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tidy store");
        thread.setDaemon(true);
        return thread;
    });

    private TidiedStore(EmbeddedStore store) {
        this.store = store;
        clock.scheduleWithFixedDelay(store::compact, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    public static TidiedStore start(Path file, int port) {
        return new TidiedStore(EmbeddedStore.start(file, port));
    }

    public void close() {
        clock.shutdownNow();
        store.close();
    }
}
