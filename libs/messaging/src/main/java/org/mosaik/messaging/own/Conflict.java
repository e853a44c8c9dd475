package org.mosaik.messaging.own;

import org.mosaik.messaging.log.Outage;

/** A document was changed by somebody else again and again while this write was tried; trying later helps. */
public class Conflict extends Outage {
    public Conflict(String id) {
        super("too many writers at once on " + id);
    }
}
