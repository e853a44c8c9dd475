package org.mosaik.messaging.read;

import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.log.LogPosition;

/** A decoded record. */
public record Received<T extends Snapshot>(
        T snapshot,
        int format,
        LogPosition position,
        @Nullable String traceparent) {

    public String id() {
        return snapshot.id();
    }

    /** The order of states: by revision, then by the format in which it was made. */
    public boolean isNewerThan(long revision, int otherFormat) {
        return snapshot.revision() > revision || (snapshot.revision() == revision && format > otherFormat);
    }
}
