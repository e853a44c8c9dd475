package org.mosaik.index;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mosaik.messaging.log.Positions.Position;

/** Whether searches see everything that the topics had when the index began to read. */
final class CaughtUp {

    private Map<TopicPartition, Long> goal = Map.of();
    private boolean reached;

    /** @param anew whether the index begins from nothing, so that an earlier success does not count */
    synchronized void aim(Map<TopicPartition, Long> ends, boolean anew) {
        if (anew || !reached) {
            reached = false;
            goal = Map.copyOf(ends);
        }
    }

    synchronized void look(Map<TopicPartition, Position> visible) {
        if (!reached
                && goal.entrySet().stream().allMatch(end -> {
                    Position position = visible.get(end.getKey());
                    return position != null && position.offset() >= end.getValue();
                })) {
            reached = true;
            notifyAll();
        }
    }

    synchronized boolean isReached() {
        return reached;
    }

    /** False if it took too long. */
    synchronized boolean await(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (!reached) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
