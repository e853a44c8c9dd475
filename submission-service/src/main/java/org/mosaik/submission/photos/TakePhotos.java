package org.mosaik.submission.photos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.PhotoOutcome;
import org.mosaik.media.Refusal;
import org.mosaik.submission.forms.CheckedPhoto;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.forms.PhotoSource;

/** Makes the photos of a story fit to show and keeps them, before anybody is told of them: all of them, or none. */
public class TakePhotos {

    private static final int UNPROCESSABLE = 422;
    private static final int ID = 36;

    private final PhotoIntake intake;
    private final Photos photos;
    private final KnownPhotos known;
    private final Uploads uploads;

    TakePhotos(PhotoIntake intake, Photos photos, KnownPhotos known, Uploads uploads) {
        this.intake = intake;
        this.photos = photos;
        this.known = known;
        this.uploads = uploads;
    }

    /**
     * Either the media or the findings.
     *
     * @param doubts why an editor has to look at the media before anybody else, in codes
     * @param status of HTTP that goes with the first finding
     */
    public record Outcome(List<Medium> media, List<String> doubts, List<Finding> findings, int status) {

        public Outcome {
            media = List.copyOf(media);
            doubts = List.copyOf(doubts);
            findings = List.copyOf(findings);
        }

        static Outcome refused(List<Finding> findings, int status) {
            return new Outcome(List.of(), List.of(), findings, status);
        }

        public boolean isRefused() {
            return !findings.isEmpty();
        }
    }

    /**
     * What one photo will be, and how it becomes the submission's: by keeping it now, by claiming what was kept, or not at
     * all because it is there.
     */
    private record Ready(
            Medium medium,
            @Nullable Runnable keep,
            @Nullable Upload upload) {}

    /** How large the photos' words and sizes will be in a record, before any photo was opened. */
    public static List<Medium> outlined(List<CheckedPhoto> photos) {
        return photos.stream()
                .map(photo -> described(new Upload("", "x".repeat(ID), Uploads.USUAL, Uploads.USUAL_FORMATS), photo))
                .toList();
    }

    /** @param before what the story has already */
    public Outcome take(String submission, List<CheckedPhoto> wanted, List<Medium> before) {
        List<Ready> ready = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int status = UNPROCESSABLE;
        for (int i = 0; i < wanted.size(); i++) {
            String field = "photos." + i + ".file";
            CheckedPhoto photo = wanted.get(i);
            if (photo.source() instanceof PhotoSource.Sent sent) {
                PhotoOutcome outcome = intake.take(id(submission, sent.bytes()), sent.bytes());
                if (outcome instanceof PhotoOutcome.Accepted accepted) {
                    ready.add(decoded(submission, accepted.photo(), sent.bytes(), photo));
                } else {
                    Refusal refusal = ((PhotoOutcome.Refused) outcome).refusal();
                    status = findings.isEmpty() ? refusal.status() : status;
                    findings.add(finding(field, refusal));
                }
            } else {
                keptBefore(photo, before)
                        .ifPresentOrElse(ready::add, () -> findings.add(Finding.of(field, "photo.choose-again")));
            }
        }
        twice(ready).ifPresent(place -> findings.add(Finding.of("photos." + place + ".file", "photo.twice")));
        return findings.isEmpty() ? keep(submission, ready) : Outcome.refused(findings, status);
    }

    /** What {@link #take} would take of what is here already. */
    public List<Medium> foreseen(List<CheckedPhoto> wanted, List<Medium> before) {
        return wanted.stream()
                .filter(photo -> !(photo.source() instanceof PhotoSource.Sent))
                .flatMap(photo -> keptBefore(photo, before).stream())
                .map(Ready::medium)
                .toList();
    }

    private Optional<Ready> keptBefore(CheckedPhoto photo, List<Medium> before) {
        if (photo.source() instanceof PhotoSource.Kept kept) {
            return uploads.find(kept.token()).map(upload -> new Ready(described(upload, photo), null, upload));
        }
        String id = ((PhotoSource.Present) photo.source()).medium();
        return before.stream()
                .filter(medium ->
                        medium.type() == Medium.Type.PHOTO && medium.id().equals(id))
                .findFirst()
                .map(medium -> medium.with(photo.alt(), medium.caption(), photo.credit(), photo.licence()))
                .map(medium -> new Ready(medium, null, null));
    }

    private Ready decoded(String submission, Photo photo, byte[] bytes, CheckedPhoto words) {
        Upload file = new Upload("", photo.medium(), sizes(photo), photo.formats());
        return new Ready(described(file, words), () -> photos.keep(submission, photo, bytes), null);
    }

    /** The place of the first photo that came before. */
    private static Optional<Integer> twice(List<Ready> ready) {
        for (int i = 1; i < ready.size(); i++) {
            String id = ready.get(i).medium().id();
            if (ready.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.medium().id().equals(id))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Outcome keep(String submission, List<Ready> ready) {
        List<Upload> claimed = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            Ready one = ready.get(i);
            if (one.keep() != null) {
                one.keep().run();
            }
            if (one.upload() != null && !uploads.claim(one.upload(), submission)) {
                // Another page of the same form was quicker: it has this photo, and the others stay with this page
                claimed.forEach(upload -> uploads.giveBack(upload, submission));
                return Outcome.refused(
                        List.of(Finding.of("photos." + i + ".file", "photo.choose-again")), UNPROCESSABLE);
            }
            Stream.ofNullable(one.upload()).forEach(claimed::add);
        }
        List<Medium> media = ready.stream().map(Ready::medium).toList();
        return new Outcome(media, known.doubts(submission, media), List.of(), 200);
    }

    /** The story could not be handed in after all: what had been kept can be used once more. */
    public void giveBack(String submission, List<CheckedPhoto> wanted, List<Medium> media) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).source() instanceof PhotoSource.Kept kept) {
                Medium medium = media.get(i);
                uploads.giveBack(
                        new Upload(kept.token(), medium.id(), medium.renditions(), medium.formats()), submission);
            }
        }
    }

    /** Removes the photos that a story no longer has. */
    public void keepOnly(String submission, List<Medium> media) {
        photos.keepOnly(submission, media);
    }

    static List<Medium.Rendition> sizes(Photo photo) {
        return photo.renditions().stream()
                .map(one -> new Medium.Rendition(one.name(), one.width(), one.height()))
                .toList();
    }

    private static Medium described(Upload file, CheckedPhoto words) {
        return new Medium(
                file.medium(),
                Medium.Type.PHOTO,
                words.alt(),
                null,
                words.credit(),
                words.licence(),
                file.renditions(),
                file.formats(),
                null,
                null,
                List.of(Person.SUBMITTER),
                null,
                null);
    }

    static Finding finding(String field, Refusal refusal) {
        return Finding.of(
                field, "photo." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The same upload of the same submission has the same id, so that a repeated creation has the same bytes. */
    static String id(String submission, byte[] upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(submission.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(upload), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
