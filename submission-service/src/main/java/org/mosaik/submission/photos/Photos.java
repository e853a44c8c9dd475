package org.mosaik.submission.photos;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.Rendition;
import org.mosaik.media.SealedFiles;
import org.mosaik.media.SignedAddresses;
import org.mosaik.messaging.log.Outage;

/**
 * The photos of all submissions: what is shown of each, found by signed address, and beside it, sealed, what its person
 * uploaded. Both are gone with their photo or their submission.
 */
public class Photos {

    private static final Duration SHOWN_FOR = Duration.ofHours(1);

    private static final String ORIGINAL = "original";

    private final MediaFolder folder;
    private final SealedFiles sealed;
    private final KnownPhotos known;
    private final SignedAddresses addresses;
    private final Clock clock;

    Photos(MediaFolder folder, SealedFiles sealed, KnownPhotos known, SignedAddresses addresses, Clock clock) {
        this.folder = folder;
        this.sealed = sealed;
        this.known = known;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The original first: wherever a photo is complete, an editor can begin from the best there is. */
    void keep(String owner, Photo photo, byte[] upload) {
        sealed.put(owner, photo.medium(), ORIGINAL, upload);
        known.mark(owner, photo, upload);
        photo.renditions()
                .forEach(one -> one.files()
                        .forEach((format, file) -> folder.put(owner, photo.medium(), one.name(), format, file)));
    }

    /** As it was uploaded; for its person, and to redact it. */
    public Optional<byte[]> original(String submission, String medium) {
        return sealed.read(submission, medium, ORIGINAL);
    }

    /** Removes the photos that a story no longer has. */
    void keepOnly(String submission, List<Medium> media) {
        folder.keepOnly(
                submission,
                Stream.concat(media.stream().map(Medium::id), Stream.of(Papers.MEDIUM))
                        .collect(Collectors.toSet()));
    }

    public boolean allows(String path, long expires, String signature) {
        return addresses.valid(path, expires, signature, clock.instant());
    }

    public Optional<byte[]> find(String submission, String medium, String rendition, PhotoFormat format) {
        return sealed.rendition(submission, medium, rendition, format);
    }

    /** Of a photo that editors redacted no copy lies open any more: its person alone goes on seeing it. */
    public void sealRedacted(Decision decision) {
        Content shown = decision.content();
        if (shown == null) {
            return;
        }
        for (Medium photo : shown.photos()) {
            String original = photo.original();
            if (original != null) {
                Rendition.WIDTHS.forEach(width -> Stream.of(PhotoFormat.values())
                        .forEach(format -> sealed.seal(decision.id(), original, width.toString(), format)));
            }
        }
    }

    /** An address for a page of ours, good for as long as somebody looks at it. */
    public URI address(String submission, String medium, String rendition) {
        String path = "/media/" + submission + "/" + medium + "/" + rendition + ".jpg";
        return URI.create(addresses.sign(path, clock.instant().plus(SHOWN_FOR)));
    }

    /** @throws Outage if the disk refuses, so that it is tried again */
    public void deleteAll(String submission) {
        known.rememberGone(submission);
        try {
            folder.deleteAll(submission);
        } catch (UncheckedIOException refused) {
            throw new Outage("cannot delete the photos of " + submission, refused);
        }
    }
}
