package org.mosaik.messaging.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Trace;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.start.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changed documents to the log as they are then, and clears the flag if they still have that revision. One
 * thread per kind of document: an id is never announced twice at once, and whatever has gathered goes out together.
 */
public class Announcer<D extends Owned> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int AT_ONCE = 500;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LACKING_EVERY = Duration.ofHours(1);

    /** What is changed closer together than this goes out together. */
    private static final Duration BREATH = Duration.ofMillis(10);

    private record Attempt(
            Owned document,
            Announcement<?, ?> announcement,
            @Nullable CompletableFuture<LogPosition> sent) {}

    private final Owner<D> owner;
    private final AnnouncementStore<D> store;
    private final Log log;
    private final Positions positions;
    private final Gate gate;
    private final Duration sweepEvery;
    private final Bell news = new Bell();
    private final Bell stopping = new Bell();
    private final Map<String, CompletableFuture<Boolean>> waiting = new LinkedHashMap<>();
    private long sweptAt;
    private long flaggedAt;
    private volatile boolean stopped;

    Announcer(
            Owner<D> owner, AnnouncementStore<D> store, Log log, Positions positions, Gate gate, Duration sweepEvery) {
        this.owner = owner;
        this.store = store;
        this.log = log;
        this.positions = positions;
        this.gate = gate;
        this.sweepEvery = sweepEvery;
    }

    CompletableFuture<Boolean> announce(String id) {
        synchronized (waiting) {
            news.ring();
            return waiting.computeIfAbsent(id, any -> new CompletableFuture<>());
        }
    }

    /** The log is another one: what is not read there again is announced again. */
    void forgetOffsets() {
        store.forgetOffsets(owner.announcements());
    }

    void stop() {
        stopped = true;
        stopping.ring();
        news.ring();
    }

    /** How many documents wait to be announced, as far as this instance knows. */
    int backlog() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                if (backlog() == 0 || !gate.isOpen()) {
                    stopIfTold(news.await(IDLE));
                }
                if (!stopped && gate.isOpen()) {
                    announceWhatWaits();
                    stopIfTold(stopping.await(BREATH));
                }
            }
        } catch (Error fatal) {
            // The thread ends here, and health turns red.
            LOG.error("the announcer of {} has died", owner.type().getSimpleName(), Stripped.of(fatal));
        }
    }

    private void announceWhatWaits() {
        Map<String, CompletableFuture<Boolean>> batch = take();
        try {
            sweepWhenDue();
            announceAll(batch);
        } catch (RuntimeException away) {
            LOG.warn("cannot announce {} yet: {}", owner.type().getSimpleName(), Stripped.name(away));
            batch.forEach(this::again);
            stopIfTold(stopping.await(PAUSE));
        }
    }

    private Map<String, CompletableFuture<Boolean>> take() {
        Map<String, CompletableFuture<Boolean>> batch = new LinkedHashMap<>();
        synchronized (waiting) {
            Iterator<Map.Entry<String, CompletableFuture<Boolean>>> next =
                    waiting.entrySet().iterator();
            while (next.hasNext() && batch.size() < AT_ONCE) {
                Map.Entry<String, CompletableFuture<Boolean>> entry = next.next();
                batch.put(entry.getKey(), entry.getValue());
                next.remove();
            }
        }
        return batch;
    }

    /** Puts back what could not be announced; whoever waits for it goes on waiting. */
    private void again(String id, CompletableFuture<Boolean> future) {
        if (future.isDone()) {
            return;
        }
        synchronized (waiting) {
            CompletableFuture<Boolean> newer = waiting.put(id, future);
            if (newer != null) {
                future.thenAccept(newer::complete);
            }
        }
    }

    private void sweepWhenDue() {
        long now = System.nanoTime();
        if (gate.isOpen() && (sweptAt == 0 || now - sweptAt > sweepEvery.toNanos())) {
            flagLackingWhenDue(now);
            store.unannounced().forEach(this::announce);
            sweptAt = now;
        }
    }

    /** At the start, until nothing is left, and now and then for what an older instance has written beside this one. */
    private void flagLackingWhenDue(long now) {
        if (flaggedAt == 0 || now - flaggedAt > LACKING_EVERY.toNanos()) {
            flaggedAt = store.flagLacking(owner.announcements()) ? now : 0;
        }
    }

    private void announceAll(Map<String, CompletableFuture<Boolean>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Collection<D> documents = store.read(batch.keySet());
        List<Attempt> attempts = new ArrayList<>();
        for (D document : documents) {
            for (Announcement<D, ?> announcement : owner.announcements()) {
                if (document.isPending(announcement.topic())) {
                    attempts.add(new Attempt(document, announcement, send(document, announcement)));
                }
            }
        }
        Map<String, RuntimeException> failed = new LinkedHashMap<>();
        settle(attempts, failed);
        batch.forEach((id, future) -> {
            if (failed.containsKey(id)) {
                again(id, future);
            } else {
                future.complete(true);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.values().iterator().next();
        }
    }

    private <S extends Snapshot> @Nullable CompletableFuture<LogPosition> send(
            D document, Announcement<D, S> announcement) {
        Mark mark = document.mark(announcement.topic());
        Trace.enter(document.traceparent());
        try {
            S snapshot = announcement.snapshot().apply(document);
            if (snapshot == null || mark == null) {
                return null;
            }
            return log.append(announcement.topic(), snapshot, mark.fact(), announcement.format(), document.changedAt());
        } catch (RuntimeException bug) {
            // One document that cannot be shown keeps no other from being announced.
            return CompletableFuture.failedFuture(bug);
        } finally {
            Trace.enter(null);
        }
    }

    private void settle(List<Attempt> attempts, Map<String, RuntimeException> failed) {
        List<Announced> done = new ArrayList<>();
        for (Attempt attempt : attempts) {
            try {
                LogPosition position =
                        attempt.sent() == null ? null : attempt.sent().join();
                Mark mark = attempt.document().mark(attempt.announcement().topic());
                if (mark != null) {
                    done.add(new Announced(attempt.document().id(), mark, attempt.announcement(), position));
                }
            } catch (CompletionException notAcknowledged) {
                failed.putIfAbsent(attempt.document().id(), notAcknowledged);
            }
        }
        positions.reached(
                done.stream().map(Announced::position).filter(Objects::nonNull).toList());
        store.clear(done);
    }

    private void stopIfTold(boolean mayGoOn) {
        if (!mayGoOn) {
            stopped = true;
        }
    }
}
