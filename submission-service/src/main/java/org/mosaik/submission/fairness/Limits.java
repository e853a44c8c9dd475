package org.mosaik.submission.fairness;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How often one network may do what costs something; the address itself is kept nowhere. */
public class Limits {

    /** What is counted, each by itself. */
    public enum Act {
        /** A story is sent, or its draft by mail, whatever becomes of it. */
        STORY,
        /** A story is reported. */
        REPORT,
        /** A photo is sent, which has to be decoded. */
        PHOTO,
        /** A receipt is asked for with a secret that is wrong. */
        GUESS
    }

    private final DayKey key;
    private final Map<Act, Buckets> buckets = new EnumMap<>(Act.class);

    Limits(FairnessSettings settings, DayKey key, LongSupplier nanoTime) {
        this.key = key;
        buckets.put(Act.STORY, new Buckets(settings.stories(), nanoTime));
        buckets.put(Act.REPORT, new Buckets(settings.reports(), nanoTime));
        buckets.put(Act.PHOTO, new Buckets(settings.photos(), nanoTime));
        buckets.put(Act.GUESS, new Buckets(settings.guesses(), nanoTime));
    }

    /** Counts it; tells how long to wait if that is too often. */
    public Optional<Duration> wait(Act act, String address) {
        long mark = ByteBuffer.wrap(key.mark("network:" + Network.of(address))).getLong();
        Buckets counted = buckets.get(act);
        return counted == null ? Optional.empty() : counted.take(mark);
    }
}
