package org.mosaik.messaging.own;

import org.jspecify.annotations.Nullable;

/**
 * How a document stands on one of its topics.
 *
 * @param revision of the state that the document has for the topic
 * @param format in which this release makes its snapshot
 * @param offset of the record that holds this state, once the broker has acknowledged it; a state without one that does
 *     not wait to be announced was lost by the log
 */
record Mark(
        long revision, int format, String fact, @Nullable Long offset) {

    Mark at(long acknowledged) {
        return new Mark(revision, format, fact, acknowledged);
    }
}
