package org.mosaik.moderation.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238, with SHA-1, as every app knows them). */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;

    /** Clocks of telephones go wrong, and typing takes time. */
    private static final long DRIFT = 1;

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The step to which the code belongs, if it is that of now or a neighbour. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            if (MessageDigest.isEqual(bytes(code), bytes(code(secret, step)))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int at = hash.get(hash.limit() - 1) & 0x0f;
            return String.format("%06d", (hash.getInt(at) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
