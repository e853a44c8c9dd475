package org.mosaik.media;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.events.Redaction;
import org.mosaik.media.PhotoOutcome.Accepted;
import org.mosaik.media.PhotoOutcome.Refused;
import org.mosaik.media.worker.PhotoWorker;

/**
 * Turns the bytes of an upload into a photo that is safe to show. Only its content counts: there is no way to pass a
 * file name or a declared type. Nothing is decoded in this process.
 */
public final class PhotoIntake implements AutoCloseable {

    private final PhotoLimits limits;
    private final Workers workers;
    private final Converter converter;
    private final WebpEncoder webp = new WebpEncoder();

    /** @param converter as {@link MediaSettings#converter} */
    public PhotoIntake(PhotoLimits limits, String converter) {
        this(limits, converter, new WorkerClasses(PhotoWorker.class, PhotoWorker.classes()));
    }

    PhotoIntake(PhotoLimits limits, String converter, WorkerClasses classes) {
        this.limits = limits;
        this.converter = new Converter(converter, limits);
        this.workers = new Workers(limits, classes);
    }

    /** Whether more than JPEG and PNG is taken. */
    public boolean isConverting() {
        return converter.isThere();
    }

    /** Blocks until the photo is done, for as long as {@link PhotoLimits#patience} and {@link PhotoLimits#time} allow. */
    public PhotoOutcome take(String medium, byte[] upload) {
        return redact(medium, upload, Redaction.NONE);
    }

    /** The same without what nobody shall see, under a name of its own. */
    public PhotoOutcome redact(String medium, byte[] upload, Redaction redaction) {
        PhotoOutcome outcome = preview(medium, upload, redaction);
        return outcome instanceof Accepted accepted
                ? new Accepted(accepted.photo().with(withWebp(accepted.photo().renditions())))
                : outcome;
    }

    /** As {@link #redact}, in JPEG alone and so in less time. */
    public PhotoOutcome preview(String medium, byte[] upload, Redaction redaction) {
        if (upload.length > limits.size().toBytes()) {
            return new Refused(Refusal.TOO_LARGE);
        }
        FileKind kind = FileKind.of(upload);
        return switch (kind) {
            case JPEG, PNG -> decoded(medium, upload, redaction);
            case HEIC, AVIF, TIFF -> converter.convert(kind, upload, jpeg -> decoded(medium, jpeg, redaction));
            case PROGRAM -> new Refused(Refusal.NOT_AN_IMAGE);
            case OTHER -> new Refused(OtherPictures.refusal(upload, limits.pixels()));
        };
    }

    /** Removes the worker's classes from the folder for temporary files. */
    @Override
    public void close() {
        workers.close();
        webp.close();
    }

    private PhotoOutcome decoded(String medium, byte[] picture, Redaction redaction) {
        WorkerAnswer answer = workers.run(picture, told(redaction));
        return switch (answer.exit()) {
            case PhotoWorker.DONE -> accepted(medium, answer);
            case PhotoWorker.NOT_AN_IMAGE -> new Refused(Refusal.NOT_AN_IMAGE);
            case PhotoWorker.TOO_MANY_PIXELS -> new Refused(Refusal.TOO_MANY_PIXELS);
            case PhotoWorker.ANIMATED -> new Refused(Refusal.ANIMATED);
            case WorkerAnswer.NOT_STARTED -> new Refused(Refusal.BUSY);
            // Unreadable, but also out of memory, killed at its time limit, or crashed in the decoder.
            default -> new Refused(Refusal.UNREADABLE);
        };
    }

    private static PhotoOutcome accepted(String medium, WorkerAnswer answer) {
        return answer.photo(medium).<PhotoOutcome>map(Accepted::new).orElseGet(() -> new Refused(Refusal.UNREADABLE));
    }

    /** As the worker reads it. */
    private static String told(Redaction redaction) {
        if (!redaction.isSound()) {
            throw new IllegalArgumentException("Not on the photo: " + redaction);
        }
        Redaction.Area crop = redaction.crop();
        return Stream.concat(
                        Stream.of(String.valueOf(redaction.turns()), crop == null ? "" : told(crop)),
                        redaction.boxes().stream().map(box -> box.fill() + "," + told(box.area())))
                .collect(Collectors.joining(";"));
    }

    private static String told(Redaction.Area area) {
        return area.left() + "," + area.top() + "," + area.width() + "," + area.height();
    }

    /** All of them or none, so that whoever asks for one size finds every other. */
    private List<Rendition> withWebp(List<Rendition> renditions) {
        List<Rendition> both = renditions.stream()
                .flatMap(one -> webp.encode(one.jpeg()).map(file -> one.with(PhotoFormat.WEBP, file)).stream())
                .toList();
        return both.size() == renditions.size() ? both : renditions;
    }
}
