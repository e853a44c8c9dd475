package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.Intakes.allocatedBy;
import static org.mosaik.media.Intakes.assertRefused;
import static org.mosaik.media.Intakes.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a bad picture can do: nothing, except to its own worker. */
class WorkersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final WorkerClasses HANGING = new WorkerClasses(HangingWorker.class, List.of(HangingWorker.class));

    @Test
    void fiftyMegapixelsFitIntoTheWorkersMemory() {
        byte[] large = Pictures.jpeg(Pictures.quarters(8000, 6250, Pictures.CORNERS));

        try (PhotoIntake intake = new PhotoIntake(limits(), "")) {
            long allocated = allocatedBy(
                    () -> assertThat(accepted(intake.take("m1", large)).renditions())
                            .extracting(Rendition::width)
                            .containsExactly(1920, 960, 320));

            assertThat(allocated).isLessThan(2_000_000);
        }
    }

    @Test
    void thePictureThatFillsTheWorkersMemoryIsRefusedAndTheNextIsFine() {
        int width = 25_000_000;
        byte[] greedy = FileParts.blankPng(width, 1, 16, 6, width * 8L);

        try (PhotoIntake intake = new PhotoIntake(limits(), "")) {
            long allocated = allocatedBy(() -> assertRefused(intake.take("m1", greedy), Refusal.UNREADABLE));

            assertThat(allocated).isLessThan(2_000_000);
            accepted(intake.take("m2", Pictures.aPhoto()));
        }
    }

    @Test
    @Timeout(30) // it would hang for ever
    void theWorkerThatHangsIsKilledWhenItsTimeIsUp() {
        byte[] moreThanAPipeHolds = Arrays.copyOf(Pictures.aPhoto(), 1_000_000);

        try (PhotoIntake intake = new PhotoIntake(limits(Duration.ofSeconds(1), 1, LONG), "", HANGING)) {
            assertRefused(intake.take("m1", moreThanAPipeHolds), Refusal.UNREADABLE);
        }

        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void thePhotoThatFindsAllWorkersTakenIsToComeAgain() {
        PhotoLimits oneAtOnce = limits(Duration.ofSeconds(3), 1, Duration.ofMillis(50));

        try (PhotoIntake intake = new PhotoIntake(oneAtOnce, "", HANGING)) {
            CompletableFuture<PhotoOutcome> first =
                    CompletableFuture.supplyAsync(() -> intake.take("m1", Pictures.aPhoto()));
            await().until(() -> ProcessHandle.current().children().count() == 1);

            assertRefused(intake.take("m2", Pictures.aPhoto()), Refusal.BUSY);
            assertRefused(first.join(), Refusal.UNREADABLE);
        }
    }

    @Test
    void thePhotoWhoseWorkerDoesNotStartIsToComeAgain() {
        WorkerClasses none = new WorkerClasses(HangingWorker.class, List.of());

        try (PhotoIntake intake = new PhotoIntake(limits(), "", none)) {
            assertRefused(intake.take("m1", Pictures.aPhoto()), Refusal.BUSY);
        }
    }

    @Test
    void noUploadTouchesTheDiskAndNothingIsLeftInTheEnd() throws IOException {
        WorkerClasses classes = Intakes.classes();
        Path folder = classes.folder();
        PhotoIntake intake = new PhotoIntake(limits(), "", classes);

        accepted(intake.take("m1", Pictures.aPhoto()));
        assertRefused(intake.take("m2", Arrays.copyOf(Pictures.aPhoto(), 5000)), Refusal.UNREADABLE);

        try (Stream<Path> found = Files.walk(folder)) {
            assertThat(found.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allMatch(file -> file.toString().endsWith(".class"));
        }
        intake.close();
        assertThat(folder).doesNotExist();
    }
}
