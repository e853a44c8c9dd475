package org.mosaik.standalone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes what nobody can guess. */
final class Randomness {

    private static final SecureRandom RANDOM = new SecureRandom();
    // without what looks alike
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Randomness() {}

    static String key() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A secret for one purpose, from a secret that must not be known for another. */
    static String derived(String purpose, String secret) {
        try {
            byte[] text = (purpose + "\n" + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Four groups of four, easy to type. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < 16; letter++) {
            password.append(letter > 0 && letter % 4 == 0 ? "-" : "");
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
