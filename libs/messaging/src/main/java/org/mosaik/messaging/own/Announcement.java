package org.mosaik.messaging.own;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;

/**
 * How a document stands on one topic.
 *
 * @param format version of the snapshot's making: raised when a release makes it differently, everything is then
 *     announced again under its old revision
 * @param snapshot a pure function of the document; nothing to announce if absent
 * @param restore puts a snapshot from the log back into a document whose store is behind
 * @param document id of the document that a snapshot is of: its key, but for a ledger, which has many entries under one
 */
record Announcement<D extends Owned, S extends Snapshot>(
        Topic<S> topic,
        int format,
        Function<D, @Nullable S> snapshot,
        BiConsumer<D, S> restore,
        Function<S, String> document) {}
