package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the secret link with which a submitter comes back. The secret is never stored or sent over the log:
 * whoever holds the key can make it from the submission's id and its generation.
 */
public final class ReceiptLinks {

    private final SecretKeySpec key;
    private final String base;

    /** @param base public address of the submission-service, without a slash at its end */
    public ReceiptLinks(String key, String base) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("the receipt key needs at least 32 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.base = base;
    }

    public String secret(String submission, int generation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(("receipt:" + submission + ":" + generation).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean matches(String submission, int generation, String secret) {
        return MessageDigest.isEqual(
                secret(submission, generation).getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8));
    }

    public String link(String submission, int generation) {
        return base + "/receipt/" + submission + "/" + secret(submission, generation);
    }
}
