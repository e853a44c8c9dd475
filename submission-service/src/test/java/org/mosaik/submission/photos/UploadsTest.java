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
import org.springframework.data.mongodb.core.MongoOperations;

/** Row 44: what nobody claims is gone after a day, from store and disk. */
class UploadsTest {

    private final Running service = Running.shared();
    private final MongoOperations store = service.bean(MongoOperations.class);
    private final PhotoIntake intake = service.bean(PhotoIntake.class);

    @TempDir
    Path folder;

    @Test
    void whatNobodyClaimsIsGoneAfterADay() throws IOException {
        Uploads today = uploads(Duration.ZERO);
        Uploads tomorrow = uploads(Uploads.KEPT_FOR.plusMinutes(1));
        String old = kept(today);
        String fresh = kept(tomorrow);
        assertThat(today.find(old)).isPresent();
        assertThat(tomorrow.find(old)).isEmpty();

        tomorrow.forgetUnclaimed();

        assertThat(today.find(old)).isEmpty();
        assertThat(tomorrow.find(fresh)).isPresent();
        assertThat(files()).isNotEmpty().allMatch(path -> path.contains(fresh));
    }

    @Test
    void onlyTheFirstWhoClaimsItGetsIt() throws IOException {
        Uploads uploads = uploads(Duration.ZERO);
        String token = kept(uploads);

        assertThat(uploads.claim(token, "one")).isPresent();
        assertThat(uploads.claim(token, "other")).isEmpty();
        assertThat(files()).isNotEmpty().noneMatch(path -> path.contains(token));
    }

    private Uploads uploads(Duration later) {
        return new Uploads(store, intake, new MediaFolder(folder), Clock.offset(Clock.systemUTC(), later));
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
