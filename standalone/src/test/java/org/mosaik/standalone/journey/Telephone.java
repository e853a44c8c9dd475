package org.mosaik.standalone.journey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app for codes on an editor's telephone, which reads the key from the page and knows the time. */
final class Telephone {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    Telephone(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length());
        int buffer = 0;
        int bits = 0;
        for (char letter : key.replaceAll("[^A-Z2-7]", "").toCharArray()) {
            buffer = (buffer << 5 | LETTERS.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
            }
        }
        secret = new byte[bytes.position()];
        bytes.flip().get(secret);
    }

    /** @param ahead half minutes by which this telephone's clock is ahead */
    String code(int ahead) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = Instant.now().getEpochSecond() / 30 + ahead;
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int at = hash.get(hash.limit() - 1) & 0x0f;
            return String.format("%06d", (hash.getInt(at) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
