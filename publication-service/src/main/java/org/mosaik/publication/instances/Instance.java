package org.mosaik.publication.instances;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This instance: it shows stories only while its lease in the store holds, and tells there how far its index has read.
 *
 * <p>Who takes a lease reads on to the end that the topics have then: while it had none nobody waited for it.
 */
@Component
public class Instance implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration RENEW_EVERY = Duration.ofMillis(500);
    private static final List<String> TOPICS = List.of(Topic.DECISIONS.name(), Topic.WITHDRAWALS.name());

    private final String id = UUID.randomUUID().toString();
    private final TopicIndex index;
    private final Leases leases;
    private final Broker broker;
    private final Clock clock;
    private final Bell stopping = new Bell();
    private volatile Instant until = Instant.EPOCH;
    private volatile @Nullable Map<TopicPartition, Long> goal;
    private volatile @Nullable Thread renewing;

    Instance(TopicIndex index, Leases leases, Broker broker, Clock clock) {
        this.index = index;
        this.leases = leases;
        this.broker = broker;
        this.clock = clock;
    }

    /** Whether it may show stories now. */
    public boolean isServing() {
        return clock.instant().isBefore(until) && hasReachedGoal();
    }

    private boolean hasReachedGoal() {
        Map<TopicPartition, Long> ends = goal;
        if (ends == null) {
            return false;
        }
        if (!ends.isEmpty()) {
            Map<TopicPartition, Long> positions = index.positions();
            if (ends.entrySet().stream().anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                return false;
            }
            goal = Map.of();
        }
        return true;
    }

    @Override
    public void run() {
        while (renewing != null) {
            try {
                renew();
            } catch (RuntimeException away) {
                LOG.warn("cannot renew the lease of this instance", Stripped.of(away));
            }
            if (!stopping.await(RENEW_EVERY)) {
                return;
            }
        }
    }

    void renew() {
        Instant now = clock.instant();
        boolean lapsed = !now.isBefore(until);
        if (lapsed) {
            goal = null;
        }
        // The index first: a lease must never claim more than what pages show.
        Map<String, Long> read = new TreeMap<>();
        index.positions().forEach((partition, offset) -> read.put(partition.toString(), offset));
        leases.write(new Lease(id, now.plus(LEASE), read));
        if (goal == null) {
            leases.forgetOld();
            goal = broker.ends(TOPICS);
        }
        until = now.plus(LEASE);
    }

    @Override
    public void start() {
        Thread thread = new Thread(this, "instance");
        thread.setDaemon(true);
        renewing = thread;
        thread.start();
    }

    @Override
    public void stop() {
        renewing = null;
        stopping.ring();
        until = Instant.EPOCH;
        try {
            leases.end(id);
        } catch (RuntimeException away) {
            LOG.warn("the lease of this instance ends by itself", Stripped.of(away));
        }
    }

    @Override
    public boolean isRunning() {
        return renewing != null;
    }

    /** After the index has started, and before the web server does. */
    @Override
    public int getPhase() {
        return 1;
    }
}
