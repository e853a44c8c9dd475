package org.mosaik.index;

import java.util.Optional;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;

/** The latest snapshot that each followed topic has of one thing. */
public interface States {

    <T extends Snapshot> Optional<T> get(Topic<T> topic);

    /** Whether a record could not be read and nothing newer came since: what {@link #get} has may be outdated. */
    boolean isBroken(Topic<?> topic);
}
