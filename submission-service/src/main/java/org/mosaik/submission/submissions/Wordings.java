package org.mosaik.submission.submissions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;

/** Fingerprints of the words that people agree to. */
public final class Wordings {

    /** Wordings are few, and every story comes with the same. */
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Wordings() {}

    /** SHA-256 of the words in UTF-8, hexadecimal. */
    public static String hash(String text) {
        return HASHES.computeIfAbsent(text, Wordings::digest);
    }

    /** The very words that somebody agreed to, if the campaign still has them: the hash tells. */
    public static Optional<String> agreedTo(@Nullable Campaign campaign, Consent consent) {
        return campaign == null
                ? Optional.empty()
                : campaign.wording(consent)
                        .map(Campaign.ConsentWording::text)
                        .flatMap(text -> Optional.ofNullable(text.get(consent.language())))
                        .filter(text -> hash(text).equals(consent.wordingHash()));
    }

    /** The same words, for these of their channels alone. */
    public static Campaign.ConsentWording on(List<String> channels, Campaign.ConsentWording wording) {
        return new Campaign.ConsentWording(
                wording.key(),
                wording.version(),
                wording.required(),
                wording.elements(),
                wording.channels().stream().filter(channels::contains).toList(),
                wording.text(),
                wording.givers(),
                wording.validMonths());
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
