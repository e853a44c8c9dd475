package org.mosaik.submission.photos;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.SignedAddresses;
import org.mosaik.messaging.log.Outage;

/** The photos of all submissions: found by signed address, gone with their submission. */
public class Photos {

    private static final Duration SHOWN_FOR = Duration.ofHours(1);

    private final MediaFolder folder;
    private final SignedAddresses addresses;
    private final Clock clock;

    Photos(MediaFolder folder, SignedAddresses addresses, Clock clock) {
        this.folder = folder;
        this.addresses = addresses;
        this.clock = clock;
    }

    public boolean allows(String path, long expires, String signature) {
        return addresses.valid(path, expires, signature, clock.instant());
    }

    public Optional<Path> find(String submission, String medium, String rendition, PhotoFormat format) {
        return folder.find(submission, medium, rendition, format);
    }

    /** An address for a page of ours, good for as long as somebody looks at it. */
    public URI address(String submission, String medium, String rendition) {
        String path = "/media/" + submission + "/" + medium + "/" + rendition + ".jpg";
        return URI.create(addresses.sign(path, clock.instant().plus(SHOWN_FOR)));
    }

    /** @throws Outage if the disk refuses, so that it is tried again */
    public void deleteAll(String submission) {
        try {
            folder.deleteAll(submission);
        } catch (UncheckedIOException refused) {
            throw new Outage("cannot delete the photos of " + submission, refused);
        }
    }
}
