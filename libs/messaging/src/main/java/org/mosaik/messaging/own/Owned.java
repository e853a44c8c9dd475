package org.mosaik.messaging.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Trace;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/**
 * A document that its service owns and announces: one aggregate, one document. {@code version} counts every write, for
 * locking; {@code revision} grows only when people change something, and is what readers order by.
 */
public abstract class Owned {

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private Map<String, Mark> marks = new HashMap<>();
    private List<String> pending = new ArrayList<>();
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String traceparent;
    private @Nullable Leaving leaving;

    @Transient
    private transient boolean dirty;

    protected Owned(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The newest revision on any of its topics; 0 before the first. */
    public long revision() {
        return marks.values().stream().mapToLong(Mark::revision).max().orElse(0);
    }

    public long revisionOn(Topic<?> topic) {
        Mark mark = marks.get(key(topic));
        return mark == null ? 0 : mark.revision();
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Something changed that readers of these topics have to know. */
    protected void changed(String fact, Instant now, Topic<?>... topics) {
        long next = Revisions.next(revision(), now);
        for (Topic<?> topic : topics) {
            markAt(topic, next, fact);
        }
        changedAt = now;
        traceparent = Trace.current();
        dirty = true;
    }

    /** The first state of a thing that counts in its own way. */
    protected void created(long revision, String fact, Instant now, Topic<?> topic) {
        markAt(topic, revision, fact);
        changedAt = now;
        traceparent = Trace.current();
        dirty = true;
    }

    /** Like {@link #changed}; besides, what readers were told before has to leave the log. */
    protected void takenBack(String fact, Instant now, Topic<?>... topics) {
        changed(fact, now, topics);
        leaving = Leaving.since(now);
    }

    /** A store that forgot learns from the log that something was taken back, and not whether it has left the log since. */
    protected void takenBackBefore(Snapshot known) {
        leaving = Leaving.since(Instant.ofEpochMilli(known.revision()));
        dirty = true;
    }

    /** When what it said before was seen to have left the log; absent as long as it has not, or need not. */
    public @Nullable Instant leftLogAt() {
        return leaving == null ? null : leaving.goneAt();
    }

    @Nullable
    Leaving leaving() {
        return leaving;
    }

    void leaves(UnaryOperator<Leaving> how) {
        if (leaving != null) {
            leaving = how.apply(leaving);
            dirty = true;
        }
    }

    /** Something changed that stays in the house. */
    protected void touched() {
        dirty = true;
    }

    @Nullable
    Long version() {
        return version;
    }

    /** For whoever writes it without the library that counts by itself. */
    void countWrite() {
        version = version == null ? 0 : version + 1;
    }

    boolean isDirty() {
        return dirty;
    }

    private void markAt(Topic<?> topic, long revision, String fact) {
        Mark before = marks.get(key(topic));
        marks.put(key(topic), before == null ? Mark.first(revision, 1, fact) : before.next(revision, fact));
        repeat(topic);
    }

    /** Has the topic's snapshot announced as it is now, under the revision that it has. */
    void repeat(Topic<?> topic) {
        if (!pending.contains(key(topic))) {
            pending.add(key(topic));
        }
        dirty = true;
    }

    /** Like {@link #repeat}, if it stands on that topic at all. */
    void repeatIfKnown(Topic<?> topic) {
        if (marks.containsKey(key(topic))) {
            repeat(topic);
        }
    }

    /** Like {@link #repeat}, if the record at this offset lies behind the snapshot or may do so once it is announced. */
    void repeatBehind(Topic<?> topic, long offset) {
        Mark mark = marks.get(key(topic));
        if (mark != null && (mark.offset() == null ? isPending(topic) : mark.offset() < offset)) {
            marks.put(key(topic), mark.overtakenAt(offset));
            repeat(topic);
        }
    }

    /** Like {@link #repeat}, if no record on the log is known to hold the snapshot. */
    void repeatIfNowhere(Topic<?> topic) {
        Mark mark = marks.get(key(topic));
        if (mark != null && mark.offset() == null) {
            repeat(topic);
        }
    }

    void restored(Topic<?> topic, Mark mark, Instant now) {
        marks.put(key(topic), mark);
        if (!mark.isOvertaken()) {
            pending.remove(key(topic));
        }
        changedAt = now;
        dirty = true;
    }

    void formattedAs(Topic<?> topic, int format) {
        Mark mark = marks.get(key(topic));
        if (mark != null && mark.format() < format) {
            marks.put(key(topic), mark.as(format));
            repeat(topic);
        }
    }

    @Nullable
    Mark mark(Topic<?> topic) {
        return marks.get(key(topic));
    }

    boolean isPending(Topic<?> topic) {
        return pending.contains(key(topic));
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }

    /** A topic's name as a field name, which must not hold dots. */
    static String key(Topic<?> topic) {
        return topic.name().replace('.', '-');
    }
}
