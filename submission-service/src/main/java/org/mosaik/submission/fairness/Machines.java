package org.mosaik.submission.fairness;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mosaik.web.guard.BearerToken;

/** The programs that may hand in, and how often each still may. */
public class Machines {

    private static final long ONLY = 0;

    private final List<Machine> known;
    private final Map<String, Buckets> buckets = new HashMap<>();

    Machines(List<Machine> known, LongSupplier nanoTime) {
        this.known = known;
        for (Machine machine : known) {
            if (buckets.put(machine.name(), new Buckets(machine.rate(), nanoTime)) != null) {
                throw new IllegalArgumentException("mosaik.fairness.machines: two are called " + machine.name());
            }
        }
    }

    public Optional<Machine> holder(String token) {
        return BearerToken.holder(token, known, Machine::tokenHash);
    }

    /** Counts it; tells how long to wait if that is too often. */
    public Optional<Duration> wait(Machine machine) {
        Buckets counted = buckets.get(machine.name());
        return counted == null ? Optional.empty() : counted.take(ONLY);
    }
}
