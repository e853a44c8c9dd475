package org.mosaik.submission.drafts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.mosaik.media.SealingKey;

/** The secret of a link: where the draft lies and how it is opened both follow from it, and neither leads back to it. */
record Seal(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Seal fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Seal(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isOne(String secret) {
        return SECRET.matcher(secret).matches();
    }

    String id() {
        return HexFormat.of().formatHex(sha256("draft-id:" + secret));
    }

    byte[] close(byte[] open) {
        return key().close(open);
    }

    /** @throws GeneralSecurityException if it was closed under another secret, or altered */
    byte[] open(byte[] closed) throws GeneralSecurityException {
        return key().open(closed);
    }

    private SealingKey key() {
        return new SealingKey("draft-key:", secret);
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Seal[hidden]";
    }
}
