package org.mosaik.messaging.own;

import org.jspecify.annotations.Nullable;

/**
 * How a document stands on one of its topics.
 *
 * @param revision of the state that the document has for the topic
 * @param format in which this release makes its snapshot
 * @param offset of the record that holds this state, once the broker has acknowledged it; a state without one that does
 *     not wait to be announced was lost by the log
 * @param late offset of the last record that was read behind it and holds something else; the state has to be announced
 *     again behind that one
 */
record Mark(
        long revision,
        int format,
        String fact,
        @Nullable Long offset,
        @Nullable Long late) {

    static Mark first(long revision, int format, String fact) {
        return new Mark(revision, format, fact, null, null);
    }

    Mark next(long newer, String newFact) {
        return new Mark(newer, format, newFact, offset, late);
    }

    Mark as(int newFormat) {
        return new Mark(revision, newFormat, fact, offset, late);
    }

    Mark at(long acknowledged) {
        return new Mark(revision, format, fact, acknowledged, late);
    }

    Mark overtakenAt(long other) {
        return new Mark(revision, format, fact, offset, late == null ? other : Math.max(late, other));
    }

    boolean isOvertaken() {
        return offset != null && late != null && late > offset;
    }
}
