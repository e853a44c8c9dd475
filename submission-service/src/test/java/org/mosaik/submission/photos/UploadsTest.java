package org.mosaik.submission.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.SealedFiles;
import org.mosaik.media.SignedAddresses;
import org.mosaik.submission.Pictures;
import org.mosaik.submission.Running;
import org.springframework.data.mongodb.core.MongoOperations;

/** Row 44: what nobody claims is gone after a day. */
class UploadsTest {

    private final Running service = Running.shared();
    private final PhotoIntake intake = service.bean(PhotoIntake.class);

    @TempDir
    Path folder;

    private MediaFolder media;
    private Photos photos;

    @BeforeEach
    void open() {
        media = new MediaFolder(folder);
        SealedFiles sealed = new SealedFiles(media, Running.RECEIPT_KEY);
        photos = new Photos(
                media,
                sealed,
                new KnownPhotos(
                        media, sealed, service.bean(MongoOperations.class), Running.RECEIPT_KEY, Clock.systemUTC()),
                new SignedAddresses(Running.MEDIA_KEY),
                Clock.systemUTC());
    }

    @Test
    void whatNobodyClaimsIsGoneAfterADay() throws IOException {
        Uploads today = uploads(Duration.ZERO);
        Uploads tomorrow = uploads(Uploads.KEPT_FOR.plusMinutes(1));
        String token = kept(today);
        assertThat(today.find(token)).isPresent();
        assertThat(tomorrow.find(token)).isEmpty();

        today.forgetUnclaimed();
        assertThat(today.find(token)).isPresent();
        assertThat(files()).anyMatch(file -> file.endsWith(".sealed"));
        tomorrow.forgetUnclaimed();
        assertThat(today.find(token)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void onlyTheFirstWhoClaimsItGetsIt() throws IOException {
        Uploads uploads = uploads(Duration.ZERO);
        String token = kept(uploads);
        Upload upload = uploads.find(token).orElseThrow();
        assertThat(upload.renditions())
                .allSatisfy(rendition -> assertThat(rendition.width()).isEqualTo(40));

        assertThat(uploads.claim(upload, "one")).isTrue();
        assertThat(uploads.claim(upload, "other")).isFalse();
        assertThat(files()).isNotEmpty().noneMatch(path -> path.contains(token));

        uploads.giveBack(upload, "one");
        assertThat(uploads.find(token)).contains(upload);
        uploads.forget(token);
        assertThat(uploads.find(token)).isEmpty();
    }

    @Test
    void everyPhotoOfAFormIsForgottenApart() throws IOException {
        Uploads uploads = uploads(Duration.ZERO);
        List<String> tokens = List.of(kept(uploads), kept(uploads), kept(uploads));
        uploads.claim(uploads.find(tokens.get(1)).orElseThrow(), "one");

        uploads(Uploads.KEPT_FOR.plusMinutes(1)).forgetUnclaimed();

        assertThat(files()).isNotEmpty().allMatch(path -> path.contains("/one/"));
    }

    @Test
    void whatWasUploadedLiesSealedBesideThePhotoAndGoesWhereverThePhotoGoes() throws IOException {
        Uploads uploads = uploads(Duration.ZERO);
        byte[] upload = Pictures.withSegment(Pictures.jpeg(40, 30), 0xFE, "KAMERA".getBytes(US_ASCII));
        String token =
                Objects.requireNonNull(uploads.keep("photos.0.file", upload).token());
        Upload kept = uploads.find(token).orElseThrow();

        assertThat(photos.original(token, kept.medium())).contains(upload);
        for (String file : files()) {
            assertThat(Files.readString(Path.of(file), ISO_8859_1)).doesNotContain("KAMERA");
        }

        uploads.claim(kept, "one");
        assertThat(photos.original("one", kept.medium())).contains(upload);
        assertThat(photos.original(token, kept.medium())).isEmpty();
        uploads.giveBack(kept, "one");
        assertThat(photos.original(token, kept.medium())).contains(upload);
        uploads.forget(token);
        photos.keepOnly("one", List.of());
        assertThat(files()).isEmpty();
    }

    private Uploads uploads(Duration later) {
        return new Uploads(intake, media, photos, Clock.offset(Clock.systemUTC(), later));
    }

    private static String kept(Uploads uploads) {
        return Objects.requireNonNull(
                uploads.keep("photos.0.file", Pictures.jpeg(40, 30)).token());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
