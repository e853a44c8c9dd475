package org.mosaik.messaging.read;

import java.util.List;
import java.util.function.Consumer;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.log.LogPosition;

/** Hears everything on an own topic, also what nobody can read: behind it the owner has to repeat itself. */
public interface OwnTopicListener<T extends Snapshot> {

    void on(List<Received<T>> records);

    void onPoison(String key, LogPosition position);

    /** The same, with something that follows from every batch. */
    default OwnTopicListener<T> andThen(Consumer<List<Received<T>>> next) {
        OwnTopicListener<T> first = this;
        return new OwnTopicListener<>() {
            @Override
            public void on(List<Received<T>> records) {
                first.on(records);
                next.accept(records);
            }

            @Override
            public void onPoison(String key, LogPosition position) {
                first.onPoison(key, position);
            }
        };
    }
}
