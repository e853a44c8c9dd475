package org.mosaik.moderation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bounds how often a password is tried for a name, whether or not anybody has that name. */
class LoginAttempts {

    static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST = 5;
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_NAMES;
        }
    };

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isExhausted(String name) {
        Deque<Instant> failed = failures.get(name);
        if (failed == null) {
            return false;
        }
        Instant old = clock.instant().minus(PERIOD);
        while (!failed.isEmpty() && failed.peekFirst().isBefore(old)) {
            failed.removeFirst();
        }
        return failed.size() >= MOST;
    }

    synchronized void failed(String name) {
        failures.computeIfAbsent(name, unseen -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }
}
