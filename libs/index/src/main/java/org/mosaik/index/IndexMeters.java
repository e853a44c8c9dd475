package org.mosaik.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What operators see of an index. */
final class IndexMeters {

    private final Clock clock;
    private final Map<Reading.Outcome, Counter> records = new EnumMap<>(Reading.Outcome.class);
    private volatile Instant polledAt;
    private volatile long lag;

    IndexMeters(String index, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.polledAt = clock.instant();
        for (Reading.Outcome outcome : Reading.Outcome.values()) {
            records.put(
                    outcome,
                    Counter.builder("mosaik.index.records")
                            .tags("index", index, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        Gauge.builder("mosaik.index.lag", this, IndexMeters::lag)
                .tag("index", index)
                .description("records that the index has not read yet")
                .register(meters);
        Gauge.builder("mosaik.index.poll.age", this, now -> now.sinceLastPoll().toMillis() / 1000.0)
                .tag("index", index)
                .baseUnit("seconds")
                .register(meters);
    }

    void count(Reading.Outcome outcome) {
        Counter counter = records.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    void polled(Instant at, long left) {
        polledAt = at;
        lag = left;
    }

    long lag() {
        return lag;
    }

    Duration sinceLastPoll() {
        return Duration.between(polledAt, clock.instant());
    }
}
