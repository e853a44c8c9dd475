package org.mosaik.messaging.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.UnfitTopic;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.Containers;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.start.CatchUp;
import org.mosaik.messaging.start.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;

/** Health of the log's side of a service: red when a consumer, an announcer or an actor has died or nothing moves. */
public class Watchdog implements HealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** The threads that must not die. */
    public record Workers(Containers containers, Owners owners, Actors actors, CatchUp catchUp) {}

    private final Map<String, TopicReader<?>> readers;
    private final Workers workers;
    private final Broker broker;
    private final Gate gate;
    private final DeadLetters deadLetters;
    private final Duration stuckAfter;
    private final Map<String, Progress> progress = new LinkedHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> daemon(work));
    private volatile boolean running;

    public Watchdog(
            Map<String, TopicReader<?>> readers,
            Workers workers,
            Broker broker,
            Positions positions,
            Gate gate,
            DeadLetters deadLetters,
            Duration stuckAfter,
            MeterRegistry meters,
            Clock clock) {
        this.readers = readers;
        this.workers = workers;
        this.broker = broker;
        this.gate = gate;
        this.deadLetters = deadLetters;
        this.stuckAfter = stuckAfter;
        readers.keySet().forEach(name -> {
            Progress ofOne = new Progress(positions, clock);
            progress.put(name, ofOne);
            Gauge.builder(
                            "mosaik.oldest.unprocessed",
                            ofOne,
                            one -> one.oldestUnprocessed().toMillis() / 1000.0)
                    .tag("reader", name)
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("mosaik.lag", ofOne, Progress::lag)
                    .tag("reader", name)
                    .register(meters);
        });
        Gauge.builder("mosaik.ready", this, watchdog -> watchdog.isUp() ? 1 : 0).register(meters);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watchdog");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Health health() {
        UnfitTopic refusal = workers.catchUp().refusal();
        List<String> dead = workers.containers().dead();
        List<String> stuck = progress.entrySet().stream()
                .filter(one -> one.getValue().isStuck(stuckAfter))
                .map(Map.Entry::getKey)
                .toList();
        boolean alive =
                dead.isEmpty() && workers.owners().isAlive() && workers.actors().isAlive();
        Health.Builder health = refusal == null && alive && stuck.isEmpty()
                ? gate.isOpen() ? Health.up() : Health.outOfService()
                : Health.down();
        if (refusal != null) {
            health.withDetail("refusal", String.valueOf(refusal.getMessage()));
        }
        return health.withDetail("caughtUp", gate.isOpen())
                .withDetail("deadConsumers", dead)
                .withDetail("stuck", stuck)
                .build();
    }

    private boolean isUp() {
        return health().getStatus().equals(Status.UP);
    }

    void look() {
        try {
            for (Map.Entry<String, TopicReader<?>> reader : readers.entrySet()) {
                Progress ofOne = progress.get(reader.getKey());
                if (ofOne != null) {
                    ofOne.look(broker.ends(broker.topics(reader.getValue().topics())));
                }
            }
            deadLetters.refresh();
        } catch (RuntimeException away) {
            LOG.warn("cannot look after the consumers: {}", Stripped.name(away));
        }
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::look, 1, 5, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
