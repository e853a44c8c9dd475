package org.mosaik.messaging.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mosaik.messaging.log.Positions;

/** How one followed topic gets on: the age of the oldest record not applied, and when anything moved last. */
class Progress {

    private final Positions positions;
    private final Clock clock;
    private Map<TopicPartition, Long> goal = Map.of();
    private Instant goalSetAt;
    private long applied = -1;
    private long lag;
    private Instant movedAt;

    Progress(Positions positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
        this.goalSetAt = clock.instant();
        this.movedAt = goalSetAt;
    }

    /** Looks again. The ends become the next goal as soon as the last one is reached. */
    synchronized void look(Map<TopicPartition, Long> ends) {
        Instant now = clock.instant();
        Map<TopicPartition, Positions.Position> reached = positions.read(ends.keySet());
        long sum =
                reached.values().stream().mapToLong(Positions.Position::offset).sum();
        lag = ends.values().stream().mapToLong(Long::longValue).sum() - sum;
        if (sum != applied) {
            applied = sum;
            movedAt = now;
        }
        if (positions.passed(goal)) {
            goal = ends;
            goalSetAt = now;
            if (positions.passed(ends)) {
                goal = Map.of();
                movedAt = now;
            }
        }
    }

    /** Offsets between what was applied and the ends, at the last look; compaction makes the records in it fewer. */
    synchronized long lag() {
        return lag;
    }

    synchronized Duration oldestUnprocessed() {
        return goal.isEmpty() ? Duration.ZERO : Duration.between(goalSetAt, clock.instant());
    }

    synchronized boolean isStuck(Duration longest) {
        return !goal.isEmpty()
                && oldestUnprocessed().compareTo(longest) > 0
                && Duration.between(movedAt, clock.instant()).compareTo(longest) > 0;
    }
}
