package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.mosaik.media.PhotoOutcome.Accepted;
import org.mosaik.media.PhotoOutcome.Refused;
import org.mosaik.media.worker.PhotoWorker;
import org.springframework.boot.context.properties.bind.Binder;

/** The intake as it is configured by default, and what tests say about its outcomes. */
final class Intakes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Intakes() {}

    static PhotoLimits limits() {
        return new Binder(List.of()).bindOrCreate("mosaik.media.photo", PhotoLimits.class);
    }

    static PhotoLimits limits(Duration time, int atOnce, Duration patience) {
        PhotoLimits usual = limits();
        return new PhotoLimits(usual.size(), usual.pixels(), time, usual.memory(), atOnce, patience);
    }

    static WorkerClasses classes() {
        return new WorkerClasses(PhotoWorker.class, PhotoWorker.classes());
    }

    static Photo accepted(PhotoOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.class))
                .actual()
                .photo();
    }

    static void assertRefused(PhotoOutcome outcome, Refusal refusal) {
        assertThat(outcome).isEqualTo(new Refused(refusal));
    }

    /** Bytes this thread takes from this process' heap while it does something. */
    static long allocatedBy(Runnable action) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        action.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
