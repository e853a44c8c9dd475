package org.mosaik.messaging.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context of the work in hand: from a request through the log to whatever it causes. */
public final class Trace {

    private static final String KEY = "traceparent";

    private Trace() {}

    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    public static void enter(@Nullable String traceparent) {
        if (traceparent == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, traceparent);
        }
    }
}
