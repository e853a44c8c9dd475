package org.mosaik.messaging.own;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.read.Received;

/**
 * Reads an owner's own topic. Live readers keep the highest revision, compaction keeps the last record: they are the
 * same table only if the last record of a key is its highest, so the owner repeats itself when one came late.
 */
final class OwnTopic {

    private OwnTopic() {}

    static <D extends Owned, S extends Snapshot> void follow(
            Owner<D> owner, Announcement<D, S> announcement, List<Received<S>> records, Clock clock) {
        Map<String, List<Received<S>>> byId = new LinkedHashMap<>();
        records.forEach(record ->
                byId.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(record));
        Map<String, Consumer<D>> changes = new LinkedHashMap<>();
        byId.forEach((id, ofOne) -> changes.put(
                id, document -> ofOne.forEach(record -> take(document, announcement, record, clock))));
        owner.applyAll(changes);
    }

    private static <D extends Owned, S extends Snapshot> void take(
            D document, Announcement<D, S> announcement, Received<S> record, Clock clock) {
        Mark mark = document.mark(announcement.topic());
        long offset = record.position().offset();
        if (mark == null || record.isNewerThan(mark.revision(), mark.format())) {
            announcement.restore().accept(document, record.snapshot());
            String fact = announcement.topic().noun() + ".restored";
            document.restored(
                    announcement.topic(),
                    new Mark(record.snapshot().revision(), record.format(), fact, offset),
                    clock.instant());
        } else if (isState(document, announcement, mark, record)) {
            if (mark.offset() == null || mark.offset() < offset) {
                document.restored(announcement.topic(), mark.at(offset), document.changedAt());
            }
        } else if (mark.offset() != null && mark.offset() < offset) {
            document.repeat(announcement.topic());
        }
    }

    /** Whether the record holds just what the document says now; another of the same revision is as bad as a late one. */
    private static <D extends Owned, S extends Snapshot> boolean isState(
            D document, Announcement<D, S> announcement, Mark mark, Received<S> record) {
        if (record.snapshot().revision() != mark.revision() || record.format() != mark.format()) {
            return false;
        }
        if (mark.offset() != null && mark.offset() == record.position().offset()) {
            return true;
        }
        @Nullable S now = announcement.snapshot().apply(document);
        return record.snapshot().equals(now);
    }
}
