package org.mosaik.index;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.AlreadyClosedException;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits every few seconds, and lets what was hidden or replaced leave the files, too. */
final class Keeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);
    // A purge rewrites every file that something was deleted from, so it must not run all the time.
    private static final Duration PURGE_HIDDEN_EVERY = Duration.ofMinutes(1);
    private static final Duration PURGE_REPLACED_EVERY = Duration.ofHours(1);

    private final Documents documents;
    private final Bell stopping = new Bell();
    private volatile boolean running = true;
    private long purged = System.nanoTime() - PURGE_HIDDEN_EVERY.toNanos();

    Keeper(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void run() {
        while (running && stopping.await(COMMIT_EVERY)) {
            try {
                if (running && documents.isSound()) {
                    keep();
                }
            } catch (IOException | AlreadyClosedException failure) {
                LOG.warn("cannot keep the index", Stripped.of(failure));
            }
        }
    }

    private void keep() throws IOException {
        long since = System.nanoTime() - purged;
        if ((documents.hasHiddenRemains() && since >= PURGE_HIDDEN_EVERY.toNanos())
                || (documents.hasRemains() && since >= PURGE_REPLACED_EVERY.toNanos())) {
            documents.purge();
            purged = System.nanoTime();
        } else {
            documents.commit();
        }
    }

    void stop() {
        running = false;
        stopping.ring();
    }
}
