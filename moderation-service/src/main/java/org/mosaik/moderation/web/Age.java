package org.mosaik.moderation.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something has waited, as people tell it.
 *
 * @param unit {@code minutes}, {@code hours} or {@code days}
 */
record Age(long number, String unit) {

    static Age of(Instant since, Instant now) {
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        if (minutes < 60) {
            return new Age(minutes, "minutes");
        }
        return minutes < 2 * 24 * 60 ? new Age(minutes / 60, "hours") : new Age(minutes / (24 * 60), "days");
    }
}
