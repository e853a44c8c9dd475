package org.mosaik.submission.fairness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** When a form was opened: a time that stands in the form itself, signed, so that nothing has to be remembered. */
final class Opened {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{32})");
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    Opened(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String at(String form, Instant now) {
        return now.toEpochMilli() + "." + signature(form, String.valueOf(now.toEpochMilli()));
    }

    /** Empty if we did not write that. */
    Optional<Instant> read(String form, String text) {
        Matcher parts = TEXT.matcher(text);
        boolean ours = parts.matches()
                && MessageDigest.isEqual(
                        signature(form, parts.group(1)).getBytes(StandardCharsets.UTF_8),
                        parts.group(2).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts.group(1)))) : Optional.empty();
    }

    private String signature(String form, String millis) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] whole = mac.doFinal(("opened:" + form + ":" + millis).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
