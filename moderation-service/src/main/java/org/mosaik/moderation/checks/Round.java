package org.mosaik.moderation.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some checks, one after the other, until they are through or one of them takes too long. */
final class Round implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final List<Check> checks;
    private final Subject subject;
    private final List<Found> found = new ArrayList<>();
    private long since = System.nanoTime();
    private boolean cutOff;
    private boolean over;

    Round(List<Check> checks, Subject subject) {
        this.checks = checks;
        this.subject = subject;
    }

    @Override
    public void run() {
        try {
            for (Check check : checks) {
                if (!goesOn(look(check))) {
                    return;
                }
            }
        } finally {
            end();
        }
    }

    private Found look(Check check) {
        try {
            return check.look(subject);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            LOG.warn("check {} failed", check.name(), Stripped.of(failure));
            return Found.unchecked(check.name());
        }
    }

    private synchronized boolean goesOn(Found one) {
        if (!cutOff) {
            found.add(one);
            since = System.nanoTime();
            notifyAll();
        }
        return !cutOff;
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Whether nothing of it runs any more, also when it was cut off. */
    synchronized boolean isOver() {
        return over;
    }

    /** What those found that are through: all of them, or those before the one that took longer than its time. */
    synchronized List<Found> await(Duration budget) {
        try {
            long left = left(budget);
            while (left > 0) {
                wait(left / 1_000_000 + 1);
                left = left(budget);
            }
        } catch (InterruptedException stopped) {
            // The service goes down, and what was to be said about the story is said when it comes again
            Thread.currentThread().interrupt();
        }
        cutOff = found.size() < checks.size();
        return List.copyOf(found);
    }

    /** Nanoseconds for which it is worth waiting. */
    private long left(Duration budget) {
        boolean through = over || found.size() == checks.size();
        return through ? 0 : budget.toNanos() - (System.nanoTime() - since);
    }
}
