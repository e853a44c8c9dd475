package org.mosaik.moderation.pictures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Medium;
import org.mosaik.events.Redaction;
import org.mosaik.events.Retouch;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.PhotoOutcome;
import org.mosaik.media.PhotoOutcome.Accepted;
import org.mosaik.media.PhotoOutcome.Refused;
import org.mosaik.media.Refusal;
import org.mosaik.media.Rendition;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.RetouchPhotos;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.springframework.stereotype.Component;

/** Makes photos anew without what nobody shall see, from the best that there is, each time under a name of its own. */
@Component
public class RedactPictures {

    private static final String LARGEST = Rendition.WIDTHS.get(0).toString();

    private final Owner<CaseDocument> cases;
    private final RetouchPhotos retouching;
    private final CasePictures pictures;
    private final PictureSource source;
    private final MediaFolder folder;
    private final PhotoIntake intake;

    RedactPictures(
            Owner<CaseDocument> cases,
            RetouchPhotos retouching,
            CasePictures pictures,
            PictureSource source,
            MediaFolder folder,
            PhotoIntake intake) {
        this.cases = cases;
        this.retouching = retouching;
        this.pictures = pictures;
        this.source = source;
        this.folder = folder;
        this.intake = intake;
    }

    /**
     * The files first: what a decision names is there.
     *
     * @return empty if there is no such photo
     * @throws Outage if it cannot be made at the moment
     */
    public Optional<Ruling> save(String id, String medium, Redaction redaction, String editor, Seen seen) {
        Retouch before = before(id, medium);
        if (before == null) {
            return Optional.empty();
        }
        if (redaction.isNone() || redaction.equals(before.redaction())) {
            return settled(
                    id, retouching.redact(id, medium, redaction.isNone() ? null : before.redacted(), editor, seen));
        }
        String name = UUID.randomUUID().toString();
        return made(id, medium, upload -> intake.redact(name, upload, redaction))
                .flatMap(photo -> {
                    keep(id, photo);
                    Optional<Ruling> ruling = retouching.redact(id, medium, redacted(redaction, photo), editor, seen);
                    if (ruling.filter(Ruling::isDone).isPresent() && !folder.complete(id, name)) {
                        // Swept away as nobody's, before the case named them
                        keep(id, photo);
                    }
                    return settled(id, ruling);
                });
    }

    /** How it would look, as a JPEG; nothing if there is no such photo. */
    public Optional<byte[]> preview(String id, String medium, Redaction redaction) {
        return before(id, medium) == null
                ? Optional.empty()
                : made(id, medium, upload -> intake.preview(medium, upload, redaction))
                        .map(photo -> photo.renditions().get(1).jpeg());
    }

    /** What was changed in it so far; null if the case has no such photo. */
    private @Nullable Retouch before(String id, String medium) {
        return cases.find(id)
                .map(CaseDocument::story)
                .filter(story -> story.content() != null
                        && story.content().photos().stream()
                                .anyMatch(photo -> photo.id().equals(medium)))
                .map(story -> story.retouches().of(medium))
                .orElse(null);
    }

    private Optional<Photo> made(String id, String medium, Function<byte[], PhotoOutcome> making) {
        return source.original(id, medium)
                .flatMap(upload -> photo(making.apply(upload)))
                .or(() -> source.rendition(id, medium, LARGEST).flatMap(largest -> photo(making.apply(largest))));
    }

    private static Optional<Photo> photo(PhotoOutcome outcome) {
        if (outcome instanceof Refused refused && refused.refusal() == Refusal.BUSY) {
            throw new Outage("too many pictures are being made at the moment");
        }
        return outcome instanceof Accepted accepted ? Optional.of(accepted.photo()) : Optional.empty();
    }

    private void keep(String id, Photo photo) {
        photo.renditions()
                .forEach(one -> one.files()
                        .forEach((format, file) -> folder.put(id, photo.medium(), one.name(), format, file)));
    }

    private static Retouch.Redacted redacted(Redaction redaction, Photo photo) {
        List<Medium.Rendition> sizes = photo.renditions().stream()
                .map(one -> new Medium.Rendition(one.name(), one.width(), one.height()))
                .toList();
        return new Retouch.Redacted(redaction, photo.medium(), sizes, photo.formats());
    }

    /** Whatever came of it, nothing lies here that is not shown. */
    private Optional<Ruling> settled(String id, Optional<Ruling> ruling) {
        pictures.forgetGone(List.of(id));
        pictures.forgetReplaced(List.of(id));
        return ruling;
    }
}
