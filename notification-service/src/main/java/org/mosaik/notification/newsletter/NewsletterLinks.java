package org.mosaik.notification.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two secret links of a subscriber: one confirms and works once, one leaves and works always. */
class NewsletterLinks {

    private final SecretKeySpec key;
    private final String base;

    NewsletterLinks(String key, String base) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.base = base;
    }

    /** The same for one request however often its invitation has to be sent. */
    String confirmation(String subscriber, Instant requestedAt) {
        return subscriber + secret("confirm:" + subscriber + ":" + requestedAt.toEpochMilli());
    }

    String confirmationLink(String token, Locale language) {
        return base + "/confirm/" + token + "?lang=" + language.toLanguageTag();
    }

    String leavingLink(String subscriber, Locale language) {
        return base + "/unsubscribe/" + leaving(subscriber) + "?lang=" + language.toLanguageTag();
    }

    String leaving(String subscriber) {
        return subscriber + secret("leave:" + subscriber);
    }

    /** The subscriber whom a token names; whether it is genuine is another question. */
    static Optional<String> subscriber(String token) {
        return token.length() > Subscribers.ID_LENGTH && token.length() < 200
                ? Optional.of(token.substring(0, Subscribers.ID_LENGTH))
                : Optional.empty();
    }

    Optional<String> leaver(String token) {
        return subscriber(token)
                .filter(id -> MessageDigest.isEqual(
                        leaving(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)));
    }

    private String secret(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(("newsletter:" + purpose).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
