package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mosaik.media.FileParts.bytes;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.Intakes.assertRefused;
import static org.mosaik.media.Intakes.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 38: what a converter makes of HEIC, AVIF and TIFF, and what it may cost; the converters are scripts. */
class ConverterTest {

    private static final byte[] HEIC = bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic");
    private static final List<byte[]> OTHERS = List.of(
            HEIC,
            bytes("\0\0\0\34ftypavif\0\0\0\0mif1avif"),
            bytes("\0\0\0\34ftypmif1\0\0\0\0mif1heic"),
            bytes("II*\0\10\0\0\0\0\0"),
            bytes("MM\0*\0\0\0\10\0\0"));

    @TempDir
    Path folder;

    private Path photo;

    @BeforeEach
    void aPhotoThatTheConverterHandsOut() throws IOException {
        assumeThat(Path.of("/bin/sh")).isExecutable();
        photo = Files.write(folder.resolve("photo.jpg"), Pictures.aPhoto());
    }

    @Test
    void row38IsConvertedWhereAConverterIsThere() throws IOException {
        Path seen = folder.resolve("seen");

        try (PhotoIntake intake = intake("cp $1 " + seen + "; cp " + photo + " $2")) {
            assertThat(intake.isConverting()).isTrue();
            for (byte[] file : OTHERS) {
                assertThat(accepted(intake.take("m1", file)).renditions())
                        .extracting(Rendition::width)
                        .containsExactly(1600, 960, 320);
                assertThat(seen).hasBinaryContent(file);
            }
        }
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void row38IsRefusedWhereNoneIs() {
        try (PhotoIntake intake = new PhotoIntake(limits(), "")) {
            assertThat(intake.isConverting()).isFalse();
            OTHERS.forEach(file -> assertRefused(intake.take("m1", file), Refusal.NEEDS_CONVERTING));
        }
    }

    /** As much as it likes: of memory, on the disk; and what is no JPEG in the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "true",
                "echo no picture > $2",
                "printf '\\377\\330\\377' > $2; exit 1",
                "ln -s /etc/hostname $2",
                "dd if=/dev/zero of=$2 bs=1M count=200; exit 0",
                "awk 'BEGIN { x = \"x\"; while (length(x) < 4e9) x = x x }' && cp PHOTO $2"
            })
    void row38AConverterThatDoesNotManageIsNoHarm(String script) throws IOException {
        try (PhotoIntake intake = intake(script.replace("PHOTO", photo.toString()))) {
            assertRefused(intake.take("m1", HEIC), Refusal.NEEDS_CONVERTING);
        }
        assertThat(leftOver()).isEmpty();
    }

    @Test
    @Timeout(30) // it would hang for a minute
    void row38AConverterThatHangsIsKilledWithWhatItStarted() throws IOException {
        PhotoLimits impatient = limits(Duration.ofSeconds(1), 1, Duration.ofMillis(50));

        try (PhotoIntake intake = new PhotoIntake(impatient, script("sleep 60; cp " + photo + " $2"))) {
            assertRefused(intake.take("m1", HEIC), Refusal.NEEDS_CONVERTING);
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void whatComesOutIsAnUploadLikeEveryOther() throws IOException {
        Files.write(photo, Pictures.jpeg(Pictures.quarters(7100, 7100, Pictures.CORNERS)));

        try (PhotoIntake intake = intake("cp " + photo + " $2")) {
            assertRefused(intake.take("m1", HEIC), Refusal.TOO_MANY_PIXELS);
        }
    }

    @Test
    void seesNothingOfOurEnvironment() throws IOException {
        Path seen = folder.resolve("seen");

        try (PhotoIntake intake = intake("env > " + seen + "; cp " + photo + " $2")) {
            accepted(intake.take("m1", HEIC));
        }
        assertThat(Files.readAllLines(seen)).allMatch(line -> line.matches("(PATH|HOME|TMPDIR|PWD|OLDPWD|SHLVL|_)=.*"));
    }

    @Test
    void aPictureThatAKilledProcessLeftBehindIsDeletedAtTheNextStart() throws IOException {
        Path left = Files.createTempDirectory("mosaik-convert");
        Files.write(left.resolve("in.heic"), HEIC);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        new PhotoIntake(limits(), "").close();

        assertThat(left).doesNotExist();
    }

    /** With whatever is installed here. */
    @Test
    void row38ARealConverterReadsARealTiff() throws IOException {
        try (PhotoIntake intake = new PhotoIntake(limits(), Converter.INSTALLED)) {
            assumeThat(intake.isConverting()).as("a converter is installed").isTrue();
            Path tiff = folder.resolve("photo.tif");
            javax.imageio.ImageIO.write(Pictures.quarters(400, 300, Pictures.CORNERS), "tiff", tiff.toFile());

            Photo converted = accepted(intake.take("m1", Files.readAllBytes(tiff)));

            assertThat(converted.renditions()).extracting(Rendition::width).containsExactly(400, 400, 320);
        }
    }

    private PhotoIntake intake(String script) throws IOException {
        return new PhotoIntake(limits(), script(script));
    }

    private String script(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("converter"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file + " {in} {out}";
    }

    private static List<Path> leftOver() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("mosaik-convert"))
                    .toList();
        }
    }
}
