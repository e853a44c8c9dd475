package org.mosaik.submission.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoIntake;
import org.mosaik.submission.Pictures;
import org.mosaik.submission.Running;

/** Row 44: what nobody claims is gone after a day. */
class UploadsTest {

    private final Running service = Running.shared();
    private final PhotoIntake intake = service.bean(PhotoIntake.class);

    @TempDir
    Path folder;

    @Test
    void whatNobodyClaimsIsGoneAfterADay() throws IOException {
        Uploads today = uploads(Duration.ZERO);
        Uploads tomorrow = uploads(Uploads.KEPT_FOR.plusMinutes(1));
        String token = kept(today);
        assertThat(today.find(token)).isPresent();
        assertThat(tomorrow.find(token)).isEmpty();
        assertThat(tomorrow.claim(token, "late")).isEmpty();

        today.forgetUnclaimed();
        assertThat(today.find(token)).isPresent();
        tomorrow.forgetUnclaimed();
        assertThat(today.find(token)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void onlyTheFirstWhoClaimsItGetsIt() throws IOException {
        Uploads uploads = uploads(Duration.ZERO);
        String token = kept(uploads);

        assertThat(uploads.claim(token, "one"))
                .hasValueSatisfying(upload -> assertThat(upload.renditions())
                        .allSatisfy(rendition -> assertThat(rendition.width()).isEqualTo(40)));
        assertThat(uploads.claim(token, "other")).isEmpty();
        assertThat(files()).isNotEmpty().noneMatch(path -> path.contains(token));
    }

    private Uploads uploads(Duration later) {
        return new Uploads(intake, new MediaFolder(folder), Clock.offset(Clock.systemUTC(), later));
    }

    private static String kept(Uploads uploads) {
        return Objects.requireNonNull(uploads.keep(Pictures.jpeg(40, 30)).token());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
