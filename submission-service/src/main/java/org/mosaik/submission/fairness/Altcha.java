package org.mosaik.submission.fairness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first protocol of ALTCHA, so that its own widget and its libraries understand us: whoever gets a challenge has to
 * find the number that makes its hash. The salt says for which form it is and until when; the signature covers the hash
 * and so the salt too, whose last character keeps digits of the number from passing for a part of it.
 */
final class Altcha {

    static final String ALGORITHM = "SHA-256";

    private static final int LONGEST = 2_048;
    private static final int SALT_BYTES = 12;
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&form=([a-z0-9-]{1,80})&");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretKeySpec key;
    private final int most;

    /** @param most the largest number that is to be found */
    Altcha(String key, int most) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.most = most;
    }

    /** What somebody found. */
    record Solution(String challenge, String form, Instant expires) {}

    Challenge challenge(String form, Instant expires) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random) + "?expires=" + expires.getEpochSecond() + "&form=" + form + "&";
        return challenge(salt, RANDOM.nextInt(most + 1));
    }

    Challenge challenge(String salt, long number) {
        String hash = sha256(salt + number);
        return new Challenge(ALGORITHM, hash, most, salt, hmac(hash));
    }

    /** Empty unless one of our own challenges was solved, whichever and whenever. */
    Optional<Solution> solution(String payload) {
        JsonNode found = read(payload);
        String salt = found.path("salt").asString("");
        JsonNode number = found.path("number");
        Matcher terms = SALT.matcher(salt);
        if (!terms.matches() || !number.isIntegralNumber() || !number.canConvertToLong()) {
            return Optional.empty();
        }
        Challenge expected = challenge(salt, number.longValue());
        boolean same = ALGORITHM.equals(found.path("algorithm").asString(""))
                && equal(expected.challenge(), found.path("challenge").asString(""))
                && equal(expected.signature(), found.path("signature").asString(""));
        return same
                ? Optional.of(new Solution(
                        expected.challenge(), terms.group(2), Instant.ofEpochSecond(Long.parseLong(terms.group(1)))))
                : Optional.empty();
    }

    private static JsonNode read(String payload) {
        try {
            return payload.length() > LONGEST
                    ? JSON.missingNode()
                    : JSON.readTree(Base64.getDecoder().decode(payload));
        } catch (IllegalArgumentException | JacksonException garbage) {
            return JSON.missingNode();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
