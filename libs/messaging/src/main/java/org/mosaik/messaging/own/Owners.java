package org.mosaik.messaging.own;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.mosaik.messaging.forget.Forgettings;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.OffsetMemory;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.start.Gate;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the {@link Owner}s of a service and runs their announcers. */
public class Owners implements SmartLifecycle, OffsetMemory {

    private final MongoOperations store;
    private final Log log;
    private final Positions positions;
    private final Gate gate;
    private final Clock clock;
    private final Duration sweepEvery;
    private final MeterRegistry meters;
    private final List<Announcer<?>> announcers = new CopyOnWriteArrayList<>();
    private final List<DeclaredIndex> indexes = new CopyOnWriteArrayList<>();
    private final List<Forgettings> forgettings = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    public Owners(
            MongoOperations store,
            Log log,
            Positions positions,
            Gate gate,
            Clock clock,
            Duration sweepEvery,
            MeterRegistry meters) {
        this.store = store;
        this.log = log;
        this.positions = positions;
        this.gate = gate;
        this.clock = clock;
        this.sweepEvery = sweepEvery;
        this.meters = meters;
    }

    /** @param empty makes a document that nothing is known of yet */
    public <D extends Owned> Owner<D> of(Class<D> type, Function<String, D> empty) {
        Owner<D> owner = new Owner<>(type, empty, store, gate, clock, announced -> announcer(type, announced));
        OwnedForgettings<D> ofOwner = new OwnedForgettings<>(owner, store);
        forgettings.add(ofOwner);
        indexes.add(ofOwner.index());
        return owner;
    }

    private <D extends Owned> Announcer<D> announcer(Class<D> type, Owner<D> owner) {
        AnnouncementStore<D> documents = new AnnouncementStore<>(store, type);
        Announcer<D> announcer = new Announcer<>(owner, documents, log, positions, gate, sweepEvery);
        announcers.add(announcer);
        indexes.add(documents.index());
        meters.gauge(
                "mosaik.announcer.backlog",
                List.of(io.micrometer.core.instrument.Tag.of("kind", type.getSimpleName())),
                announcer,
                Announcer::backlog);
        return announcer;
    }

    /** What the announcers search their collections by. */
    public List<DeclaredIndex> indexes() {
        return List.copyOf(indexes);
    }

    /** Documents whose earlier records have to leave the log, by kind. */
    public List<Forgettings> forgettings() {
        return List.copyOf(forgettings);
    }

    /** The log is another one than all was announced on: what is not read there again is announced again. */
    @Override
    public void forgetOffsets() {
        announcers.forEach(Announcer::forgetOffsets);
    }

    @Override
    public void start() {
        for (Announcer<?> announcer : announcers) {
            Thread thread = new Thread(announcer, "announcer");
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public void stop() {
        announcers.forEach(Announcer::stop);
        for (Thread thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Whether every announcer's thread is alive. */
    public boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }
}
