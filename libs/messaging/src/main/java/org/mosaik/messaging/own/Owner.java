package org.mosaik.messaging.own;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.start.Gate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one kind that a service owns. A change is one guarded write to one document; it is announced right
 * afterwards, and found by a sweep if a crash came between.
 */
public class Owner<D extends Owned> {

    private static final int TRIES = 20;

    private final Class<D> type;
    private final Function<String, D> empty;
    private final MongoOperations store;
    private final Gate gate;
    private final Clock clock;
    private final Announcer<D> announcer;
    private final Map<String, Announcement<D, ?>> announcements = new LinkedHashMap<>();
    private volatile Consumer<D> watcher = saved -> {};

    Owner(
            Class<D> type,
            Function<String, D> empty,
            MongoOperations store,
            Gate gate,
            Clock clock,
            Function<Owner<D>, Announcer<D>> announcer) {
        this.type = type;
        this.empty = empty;
        this.store = store;
        this.gate = gate;
        this.clock = clock;
        this.announcer = announcer.apply(this);
    }

    /** Announces these documents on a topic; several are announced in the order in which they are named here. */
    public <S extends Snapshot> Owner<D> announcing(
            Topic<S> topic, int format, Function<D, @Nullable S> snapshot, BiConsumer<D, S> restore) {
        return announcing(topic, format, snapshot, restore, Snapshot::id);
    }

    /** @param document id of the document that a snapshot is of, for a ledger, which has many entries under one key */
    public <S extends Snapshot> Owner<D> announcing(
            Topic<S> topic,
            int format,
            Function<D, @Nullable S> snapshot,
            BiConsumer<D, S> restore,
            Function<S, String> document) {
        announcements.put(Owned.key(topic), new Announcement<>(topic, format, snapshot, restore, document));
        return this;
    }

    /** Shows every document that was written, right afterwards; a crash in between is not made up for. */
    public void watchedBy(Consumer<D> one) {
        watcher = one;
    }

    public Optional<D> find(String id) {
        return Optional.ofNullable(store.findById(id, type));
    }

    public Map<String, D> findAll(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Query query = Query.query(Criteria.where("_id").in(ids)).cursorBatchSize(1000);
            store.find(query, type).forEach(document -> found.put(document.id(), document));
        }
        return found;
    }

    /**
     * Changes one document on somebody's behalf. The change may run several times; what it returns the last time is
     * returned, and nothing is written if it changed nothing.
     *
     * @return what the change said; empty if there is no such document
     */
    public <R> Optional<R> change(String id, Function<D, R> change) {
        gate.requireOpen();
        return guarded(id, () -> find(id).orElse(null), change);
    }

    /** Like {@link #change}, with a new document where there is none. */
    public <R> R changeOrCreate(String id, Function<D, R> change) {
        gate.requireOpen();
        return guarded(id, () -> find(id).orElseGet(() -> empty.apply(id)), change)
                .orElseThrow();
    }

    /** Adds a document that has to be new; false if there is one of its id. */
    public boolean add(D document) {
        gate.requireOpen();
        return save(document);
    }

    /** Writes what follows from records that were read, creating documents where there are none. */
    public void applyAll(Map<String, Consumer<D>> changes) {
        Map<String, D> found = findAll(changes.keySet());
        List<D> fresh = new ArrayList<>();
        List<D> changed = new ArrayList<>();
        changes.forEach((id, change) -> {
            D known = found.get(id);
            D document = known == null ? empty.apply(id) : known;
            change.accept(document);
            if (document.isDirty()) {
                (known == null ? fresh : changed).add(document);
            }
        });
        insert(fresh, changes);
        replace(changed, changes);
    }

    /** All in one call, each under its guard; if somebody else was faster with one of them, each again for itself. */
    private void replace(List<D> changed, Map<String, Consumer<D>> changes) {
        if (changed.isEmpty()) {
            return;
        }
        BulkOperations writes = store.bulkOps(BulkOperations.BulkMode.UNORDERED, type);
        for (D document : changed) {
            Query asRead = Query.query(
                    Criteria.where("_id").is(document.id()).and("version").is(document.version()));
            document.countWrite();
            writes.replaceOne(asRead, document);
        }
        if (writes.execute().getMatchedCount() < changed.size()) {
            changed.forEach(document -> applyOne(document.id(), changes.get(document.id())));
        }
        changed.forEach(this::saved);
    }

    private void saved(D document) {
        announcer.announce(document.id());
        watcher.accept(document);
    }

    private void insert(List<D> fresh, Map<String, Consumer<D>> changes) {
        try {
            if (!fresh.isEmpty()) {
                store.insert(fresh, type);
                fresh.forEach(this::saved);
            }
        } catch (DuplicateKeyException alreadyThere) {
            fresh.forEach(document -> applyOne(document.id(), changes.get(document.id())));
        }
    }

    private void applyOne(String id, @Nullable Consumer<D> change) {
        if (change != null) {
            guarded(id, () -> find(id).orElseGet(() -> empty.apply(id)), document -> {
                change.accept(document);
                return true;
            });
        }
    }

    private <R> Optional<R> guarded(String id, java.util.function.Supplier<@Nullable D> load, Function<D, R> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            D document = load.get();
            if (document == null) {
                return Optional.empty();
            }
            R result = change.apply(document);
            if (!document.isDirty() || save(document)) {
                return Optional.of(result);
            }
        }
        throw new Conflict(id);
    }

    /** One guarded write; false if somebody else was faster. */
    private boolean save(D document) {
        try {
            store.save(document);
        } catch (OptimisticLockingFailureException | DuplicateKeyException faster) {
            return false;
        }
        saved(document);
        return true;
    }

    /** Completes once the document's present state is acknowledged by the broker; until then it is tried again. */
    public CompletableFuture<Boolean> announce(String id) {
        return announcer.announce(id);
    }

    public Announcer<D> announcer() {
        return announcer;
    }

    /** What the function bean of an own topic needs: it restores what the store lacks, and repeats what came late. */
    public <S extends Snapshot> OwnTopicListener<S> ownTopic(Topic<S> topic) {
        return new OwnTopic<>(this, announcement(topic), clock);
    }

    @SuppressWarnings("unchecked")
    private <S extends Snapshot> Announcement<D, S> announcement(Topic<S> topic) {
        Announcement<D, ?> announcement = announcements.get(Owned.key(topic));
        if (announcement == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is not announced on " + topic.name());
        }
        return (Announcement<D, S>) announcement;
    }

    Collection<Announcement<D, ?>> announcements() {
        return announcements.values();
    }

    Class<D> type() {
        return type;
    }
}
