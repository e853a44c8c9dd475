package org.mosaik.submission.drafts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The secret of a link: where the draft lies and how it is opened both follow from it, and neither leads back to it. */
record Seal(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static Seal fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Seal(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isOne(String secret) {
        return SECRET.matcher(secret).matches();
    }

    String id() {
        return HexFormat.of().formatHex(derived("draft-id:"));
    }

    byte[] close(byte[] open) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, both, NONCE, closed.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws GeneralSecurityException if it was closed under another secret, or altered */
    byte[] open(byte[] closed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE)).doFinal(closed, NONCE, closed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("draft-key:"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] derived(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Seal[hidden]";
    }
}
