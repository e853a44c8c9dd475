package org.mosaik.submission.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.events.Medium;
import org.mosaik.media.Fingerprint;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.Rendition;
import org.mosaik.media.SealedFiles;
import org.mosaik.submission.Running;
import org.springframework.data.mongodb.core.MongoOperations;

/** Row 39: how long a photo of a story that is gone is known again. */
class GonePhotosTest {

    private static final byte[] UPLOAD = {1, 2, 3};
    private static final Photo PHOTO = new Photo(
            "m1",
            List.of(new Rendition("1920", 1, 1, java.util.Map.of(PhotoFormat.JPEG, new byte[] {4}))),
            new Fingerprint(0));
    private static final List<Medium> MEDIA = List.of(Medium.photo("m1", "Ein Beet", null, List.of(), List.of()));

    private final MongoOperations store = Running.shared().bean(MongoOperations.class);

    @TempDir
    Path folder;

    @Test
    void row39IsRememberedForAYearAndNotLonger() {
        KnownPhotos today = known("a key", Duration.ZERO);
        KnownPhotos later = known("a key", KnownPhotos.REMEMBERED_FOR.plusMinutes(1));
        today.mark("gone", PHOTO, UPLOAD);
        today.mark("again", PHOTO, UPLOAD);
        assertThat(today.doubts("again", MEDIA)).isEmpty();

        today.rememberGone("gone");
        assertThat(today.doubts("again", MEDIA)).containsExactly("photo-gone");
        assertThat(later.doubts("again", MEDIA)).isEmpty();

        today.forgetExpired();
        assertThat(today.doubts("again", MEDIA)).containsExactly("photo-gone");
        later.forgetExpired();
        assertThat(today.doubts("again", MEDIA)).isEmpty();
    }

    @Test
    void whatWasSealedWithAKeyThatIsLostIsNotRememberedAndHoldsUpNothing() {
        known("a lost key", Duration.ZERO).mark("gone", PHOTO, UPLOAD);

        known("another key", Duration.ZERO).rememberGone("gone");

        assertThat(known("another key", Duration.ZERO).doubts("gone", MEDIA)).isEmpty();
    }

    private KnownPhotos known(String key, Duration later) {
        MediaFolder media = new MediaFolder(folder);
        return new KnownPhotos(media, new SealedFiles(media, key), store, key, Clock.offset(Clock.systemUTC(), later));
    }
}
