package org.mosaik.messaging.own;

import java.time.Instant;

/** How revisions grow: never back, and in a restored store never to one that was used before. */
final class Revisions {

    private Revisions() {}

    static long next(long old, Instant now) {
        return Math.max(old + 1, now.toEpochMilli());
    }
}
