package org.mosaik.submission.fairness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes marks by which the same can be told from another on the same day, and nothing else: the key is made anew each
 * day and is nowhere but in the memory of this process.
 */
final class DayKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private volatile Key today;

    /** @param secret ready to mark; each mark is made by a copy of it */
    private record Key(LocalDate day, Mac secret) {}

    DayKey(Clock clock) {
        this.clock = clock;
        this.today = made(day());
    }

    byte[] mark(String what) {
        try {
            // Looking for an algorithm and reading its key take longer than the mark itself
            Mac mac = (Mac) key().secret().clone();
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Key key() {
        Key key = today;
        return key.day().equals(day()) ? key : renewed();
    }

    private synchronized Key renewed() {
        if (!today.day().equals(day())) {
            today = made(day());
        }
        return today;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Key made(LocalDate day) {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new Key(day, mac);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
