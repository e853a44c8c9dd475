package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets, once an hour, addresses whose owners never confirmed. */
class ForgetUnconfirmed {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnconfirmed.class);

    /** An invitation may wait for days before it goes out, and its link works for two more. */
    static final Duration AFTER = Duration.ofDays(10);

    private final Subscribers subscribers;
    private final OncePerDay invited;
    private final Clock clock;

    ForgetUnconfirmed(Subscribers subscribers, OncePerDay invited, Clock clock) {
        this.subscribers = subscribers;
        this.invited = invited;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void run() {
        try {
            Instant longAgo = clock.instant().minus(AFTER);
            subscribers.forgetUnconfirmed(longAgo);
            invited.forget(longAgo);
        } catch (RuntimeException away) {
            LOG.warn("cannot forget who never confirmed; trying again in an hour", Stripped.of(away));
        }
    }
}
