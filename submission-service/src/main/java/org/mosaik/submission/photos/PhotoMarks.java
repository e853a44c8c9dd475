package org.mosaik.submission.photos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mosaik.media.Fingerprint;
import org.mosaik.media.Photo;

/**
 * By what a photo is known again.
 *
 * @param upload keyed hash of the bytes that came
 * @param pixels keyed hash of what is shown, so that the same picture is known without what its camera wrote into it
 * @param looks alike for every copy of it
 */
record PhotoMarks(String upload, String pixels, Fingerprint looks) {

    static PhotoMarks of(Photo photo, byte[] upload, String key) {
        return new PhotoMarks(hash(upload, key), hash(photo.renditions().get(0).jpeg(), key), photo.fingerprint());
    }

    /** Both that mean nothing to anybody without the key. */
    List<String> keyed() {
        return List.of(upload, pixels);
    }

    byte[] bytes() {
        return String.join(" ", upload, pixels, looks.toString()).getBytes(US_ASCII);
    }

    static PhotoMarks read(byte[] bytes) {
        List<String> parts = List.of(new String(bytes, US_ASCII).split(" ", -1));
        return new PhotoMarks(parts.get(0), parts.get(1), Fingerprint.parse(parts.get(2)));
    }

    private static String hash(byte[] bytes, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("photo-mark:" + key).getBytes(UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
