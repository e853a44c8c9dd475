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
    private final Uploads uploads;

    TakePhoto(PhotoIntake intake, MediaFolder folder, Uploads uploads) {
        this.intake = intake;
        this.folder = folder;
        this.uploads = uploads;
    }

    /** @param status of HTTP that goes with the refusal */
    public record Outcome(@Nullable Medium medium, @Nullable Finding refusal, int status) {}

    /** @param caption absent if the story is to have no photo */
    public Outcome take(String submission, @Nullable PhotoSource source, @Nullable Caption caption) {
        if (source == null || caption == null) {
            return NONE;
        }
        return source instanceof PhotoSource.Sent sent
                ? take(submission, sent.bytes(), caption)
                : claim(submission, ((PhotoSource.Kept) source).token(), caption);
    }

    private Outcome claim(String submission, String token, Caption caption) {
        return uploads.claim(token, submission)
                .map(upload -> new Outcome(medium(upload.medium(), upload.renditions(), caption), null, 200))
                .orElseGet(() -> new Outcome(null, Finding.of("photo", "photo.choose-again"), 422));
    }

    private Outcome take(String submission, byte[] upload, Caption caption) {
        PhotoOutcome outcome = intake.take(id(submission, upload), upload);
        if (outcome instanceof PhotoOutcome.Refused refused) {
            return new Outcome(
                    null, finding(refused.refusal()), refused.refusal().status());
        }
        Photo photo = ((PhotoOutcome.Accepted) outcome).photo();
        return new Outcome(medium(photo.medium(), store(folder, submission, photo), caption), null, 200);
    }

    static List<Medium.Rendition> store(MediaFolder folder, String owner, Photo photo) {
        photo.renditions().forEach(one -> folder.put(owner, photo.medium(), one.name(), one.jpeg()));
        return photo.renditions().stream()
                .map(one -> new Medium.Rendition(one.name(), one.width(), one.height()))
                .toList();
    }

    private static Medium medium(String id, List<Medium.Rendition> renditions, Caption caption) {
        return Medium.photo(id, caption.alt(), caption.credit(), renditions, List.of(Person.SUBMITTER));
    }

    static Finding finding(Refusal refusal) {
        return Finding.of(
                "photo", "photo." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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
