package org.mosaik.messaging.read;

import java.util.List;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.log.LogPosition;

/** Hears everything on an own topic, also what nobody can read: behind it the owner has to repeat itself. */
public interface OwnTopicListener<T extends Snapshot> {

    void on(List<Received<T>> records);

    void onPoison(String key, LogPosition position);
}
