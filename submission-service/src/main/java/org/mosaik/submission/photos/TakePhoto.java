package org.mosaik.submission.photos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.PhotoOutcome;
import org.mosaik.media.Refusal;
import org.mosaik.submission.forms.CheckedDraft.Caption;
import org.mosaik.submission.forms.Finding;

/** Makes an uploaded photo fit to show and keeps it, before anybody is told of it. */
public class TakePhoto {

    /** No photo, no refusal. */
    public static final Outcome NONE = new Outcome(null, null, 200);

    private final PhotoIntake intake;
    private final MediaFolder folder;

    TakePhoto(PhotoIntake intake, MediaFolder folder) {
        this.intake = intake;
        this.folder = folder;
    }

    /** @param status of HTTP that goes with the refusal */
    public record Outcome(@Nullable Medium medium, @Nullable Finding refusal, int status) {}

    public Outcome take(String submission, byte[] upload, Caption caption) {
        String id = id(submission, upload);
        PhotoOutcome outcome = intake.take(id, upload);
        if (outcome instanceof PhotoOutcome.Refused refused) {
            return refusal(refused.refusal());
        }
        Photo photo = ((PhotoOutcome.Accepted) outcome).photo();
        photo.renditions().forEach(one -> folder.put(submission, id, one.name(), one.jpeg()));
        List<Medium.Rendition> renditions = photo.renditions().stream()
                .map(one -> new Medium.Rendition(one.name(), one.width(), one.height()))
                .toList();
        return new Outcome(
                Medium.photo(id, caption.alt(), caption.credit(), renditions, List.of(Person.SUBMITTER)), null, 200);
    }

    private static Outcome refusal(Refusal refusal) {
        String code = "photo." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Outcome(null, Finding.of("photo", code), refusal.status());
    }

    /** The same upload of the same submission has the same id, so that a repeated creation has the same bytes. */
    private static String id(String submission, byte[] upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(submission.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(upload), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
