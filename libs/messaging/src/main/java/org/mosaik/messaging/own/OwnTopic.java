package org.mosaik.messaging.own;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.read.Received;

/**
 * Reads an owner's own topic. Live readers keep the highest revision, compaction keeps the last record: they are the
 * same table only if the last record of a key is its highest, so the owner repeats itself when one came late.
 */
final class OwnTopic<D extends Owned, S extends Snapshot> implements OwnTopicListener<S> {

    private final Owner<D> owner;
    private final Announcement<D, S> announcement;
    private final Clock clock;

    OwnTopic(Owner<D> owner, Announcement<D, S> announcement, Clock clock) {
        this.owner = owner;
        this.announcement = announcement;
        this.clock = clock;
    }

    @Override
    public void on(List<Received<S>> records) {
        Map<String, List<Received<S>>> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.computeIfAbsent(
                        announcement.document().apply(record.snapshot()), id -> new ArrayList<>())
                .add(record));
        Map<String, Consumer<D>> changes = new LinkedHashMap<>();
        byId.forEach((id, ofOne) -> changes.put(id, document -> ofOne.forEach(record -> take(document, record))));
        owner.applyAll(changes);
    }

    /** Compaction would keep what nobody can read and drop the state before it. */
    @Override
    public void onPoison(String key, LogPosition position) {
        owner.applyAll(Map.of(key, document -> document.repeatBehind(announcement.topic(), position.offset())));
    }

    private void take(D document, Received<S> record) {
        Mark mark = document.mark(announcement.topic());
        long offset = record.position().offset();
        if (mark == null || record.isNewerThan(mark.revision(), mark.format())) {
            announcement.restore().accept(document, record.snapshot());
            String fact = announcement.topic().noun() + ".restored";
            document.restored(
                    announcement.topic(),
                    Mark.first(record.snapshot().revision(), record.format(), fact)
                            .at(offset),
                    clock.instant());
        } else if (isState(document, mark, record)) {
            if (mark.offset() == null || mark.offset() < offset) {
                document.restored(announcement.topic(), mark.at(offset), document.changedAt());
            }
        } else {
            document.repeatBehind(announcement.topic(), offset);
        }
    }

    /** Whether the record holds just what the document says now; another of the same revision is as bad as a late one. */
    private boolean isState(D document, Mark mark, Received<S> record) {
        if (record.snapshot().revision() != mark.revision() || record.format() != mark.format()) {
            return false;
        }
        if (mark.offset() != null && mark.offset() == record.position().offset()) {
            return true;
        }
        return record.snapshot().equals(announcement.snapshot().apply(document));
    }
}
