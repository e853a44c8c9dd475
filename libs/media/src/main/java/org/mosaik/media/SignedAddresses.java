package org.mosaik.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Claim checks: addresses that let their holder fetch one file until they expire. */
public final class SignedAddresses {

    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /** The key is at least 32 bytes long. */
    public SignedAddresses(String key) {
        byte[] bytes = key.getBytes(UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The signing key is shorter than " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Expects the path as it will stand in the request, percent-encoded and without a query. */
    public String sign(String path, Instant expires) {
        if (path.indexOf('?') >= 0) {
            throw new IllegalArgumentException("A signed path has no query: " + path);
        }
        long seconds = expires.getEpochSecond();
        return path + "?expires=" + seconds + "&signature=" + signature(path, seconds);
    }

    /** Whether the address was signed with this key and {@code expires}, in seconds since 1970, is yet to come. */
    public boolean valid(String path, long expires, String signature, Instant now) {
        boolean genuine = MessageDigest.isEqual(signature(path, expires).getBytes(UTF_8), signature.getBytes(UTF_8));
        return genuine && now.getEpochSecond() < expires;
    }

    private String signature(String path, long expires) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] signature = mac.doFinal((expires + "\n" + path).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
