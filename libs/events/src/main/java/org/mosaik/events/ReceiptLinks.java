package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the secret links with which a submitter comes back and others are asked for their consent. The secret is never stored or sent over the log:
 * whoever holds the key can make it from the submission's id and its generation.
 */
public final class ReceiptLinks {

    /** Ready to make secrets; each is made by a copy of it. */
    private final Mac key;

    private final String base;

    /** @param base public address of the submission-service, without a slash at its end */
    public ReceiptLinks(String key, String base) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("the receipt key needs at least 32 characters");
        }
        try {
            this.key = Mac.getInstance("HmacSHA256");
            this.key.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.base = base;
    }

    public String secret(String submission, int generation) {
        return secret("receipt:" + submission + ":" + generation);
    }

    private String secret(String of) {
        try {
            Mac mac = (Mac) key.clone();
            byte[] hash = mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean matches(String submission, int generation, String secret) {
        return same(secret(submission, generation), secret);
    }

    private static boolean same(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the page on which somebody else than the submitter agrees, as that person was asked at this time. */
    public String consentSecret(String submission, String person, Instant askedAt) {
        return secret("consent:" + submission + ":" + person + ":" + askedAt.toEpochMilli());
    }

    public boolean matchesConsent(String submission, String person, Instant askedAt, String secret) {
        return same(consentSecret(submission, person, askedAt), secret);
    }

    public String consentLink(String submission, String person, Instant askedAt) {
        return base + "/consent/" + submission + "/" + person + "/" + consentSecret(submission, person, askedAt);
    }

    public String link(String submission, int generation) {
        return base + "/receipt/" + submission + "/" + secret(submission, generation);
    }
}
