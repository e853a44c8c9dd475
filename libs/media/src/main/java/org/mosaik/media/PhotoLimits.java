package org.mosaik.media;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one upload may cost.
 *
 * @param time from the start of the worker until it is killed
 * @param memory the worker's heap; the default is enough for the default number of pixels
 * @param atOnce workers running at the same time
 * @param patience how long an upload waits for its turn
 */
public record PhotoLimits(
        @DefaultValue("20MB") DataSize size,
        @DefaultValue("50000000") long pixels,
        @DefaultValue("20s") Duration time,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("2") int atOnce,
        @DefaultValue("30s") Duration patience) {}
