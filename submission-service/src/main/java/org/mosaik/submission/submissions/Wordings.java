package org.mosaik.submission.submissions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fingerprints of the words that people agree to. */
public final class Wordings {

    /** Wordings are few, and every story comes with the same. */
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Wordings() {}

    /** SHA-256 of the words in UTF-8, hexadecimal. */
    public static String hash(String text) {
        return HASHES.computeIfAbsent(text, Wordings::digest);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
