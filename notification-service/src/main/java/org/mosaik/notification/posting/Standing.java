package org.mosaik.notification.posting;

import java.time.Instant;
import org.mosaik.events.Delivery;

/** How a deed stands. */
public sealed interface Standing {

    /** It came to an end, good or bad. */
    record Settled(Delivery.State state) implements Standing {}

    /** It was not done, because a last look said no. */
    record Dropped() implements Standing {}

    /** Somebody is at it, or it is to be tried again. */
    record Open(Instant until) implements Standing {}
}
