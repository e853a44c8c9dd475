package org.mosaik.submission.submissions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ids of new submissions: by time (UUIDv7), or the same for the same request where the sender names a key. */
final class SubmissionIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SubmissionIds(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String byTime(Instant now) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        ByteBuffer.wrap(bytes)
                .putLong(0, (now.toEpochMilli() << 16) | (ByteBuffer.wrap(bytes).getLong(0) & 0xFFFF));
        return uuid(bytes, 7);
    }

    String byKey(String campaign, String idempotencyKey, String digest) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String request = "submission:" + campaign + "\n" + digest + "\n" + idempotencyKey;
            return uuid(mac.doFinal(request.getBytes(StandardCharsets.UTF_8)), 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String uuid(byte[] bytes, int version) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = (buffer.getLong() & ~0xF000L) | ((long) version << 12);
        long low = (buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
