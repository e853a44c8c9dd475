package org.mosaik.publication.instances;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.mosaik.messaging.log.LogPosition;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The leases of all instances. */
@Component
class Leases {

    /** How far the clocks of two instances may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final MongoOperations store;
    private final Clock clock;

    Leases(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void write(Lease lease) {
        store.save(lease);
    }

    void end(String id) {
        store.remove(Query.query(Criteria.where("_id").is(id)), Lease.class);
    }

    void forgetOld() {
        Instant old = clock.instant().minus(REMEMBERED);
        store.remove(Query.query(Criteria.where("until").lt(old)), Lease.class);
    }

    /** Whether every instance that may show stories now has read that far. */
    boolean allHaveRead(Collection<LogPosition> positions) {
        Instant now = clock.instant().minus(SKEW);
        List<Lease> live =
                store.find(Query.query(Criteria.where("until").gt(now)).cursorBatchSize(1000), Lease.class);
        return live.stream().allMatch(lease -> positions.stream().allMatch(position -> hasRead(lease, position)));
    }

    private static boolean hasRead(Lease lease, LogPosition position) {
        String partition = position.topicPartition().toString();
        return lease.positions().getOrDefault(partition, 0L) > position.offset();
    }
}
