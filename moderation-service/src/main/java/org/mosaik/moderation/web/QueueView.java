package org.mosaik.moderation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue as the console shows it.
 *
 * @param sender whose cases are shown; absent for everybody's
 * @param total cases that are meant, whether or not they fit on the page
 * @param open cases that wait for a decision, and {@code apart} those that are kept apart
 * @param until what came later is not on this page
 */
record QueueView(
        boolean quarantine,
        @Nullable String sender,
        List<QueueLine> lines,
        @Nullable String next,
        long total,
        long open,
        long apart,
        Instant until) {

    /**
     * What of it an address says.
     *
     * @param done the case that was decided just now
     */
    record Asked(
            boolean quarantine,
            @Nullable String sender,
            @Nullable String after,
            @Nullable String done) {

        static Asked of(@Nullable String view, @Nullable String sender, @Nullable String after, @Nullable String done) {
            return new Asked("quarantine".equals(view), sender, after, done);
        }
    }

    /** The name of this view in an address; none for the usual one. */
    public @Nullable String name() {
        return quarantine ? "quarantine" : null;
    }
}
