package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.FileParts.bytes;
import static org.mosaik.media.FileParts.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.media.worker.PhotoWorker;

/** Rows 29, 30 and 35, and worse: what each bomb costs the process that decodes it, read from Linux while it runs. */
class BombsTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");

    /** The worker's heap is 256 MB; the rest is the JVM itself. */
    private static final long MOST_KILOBYTES = 400 * 1024;

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    static Stream<Arguments> bombs() {
        byte[] frame = bytes(",\0\0\0\0\1\0\1\0\0\2\2D\1\0");
        byte[] frames = joined(
                bytes("GIF89a\1\0\1\0\0\0\0"),
                joined(Stream.generate(() -> frame).limit(10_000).toArray(byte[][]::new)));
        byte[] still = Pictures.png(Pictures.quarters(40, 30, Pictures.CORNERS));
        return Stream.of(
                Arguments.of(
                        "row 29: 35 bytes of GIF, 65535 x 32767",
                        Base64.getDecoder().decode("R0lGODn//3//gAAAACH5BAAAAAAALAAAAAB///9/AAA=")),
                Arguments.of("row 30: PNG, 19000 x 19000", FileParts.blankPng(19_000, 19_000, 1, 0, 2375)),
                Arguments.of("row 30: PNG, 7071 x 7071", FileParts.blankPng(7071, 7071, 8, 6, 7071 * 4L)),
                Arguments.of(
                        "row 30: PNG, 25 million in a row, 16 bit",
                        FileParts.blankPng(25_000_000, 1, 16, 6, 25_000_000L * 8)),
                Arguments.of("row 35: GIF, 10000 frames", frames),
                Arguments.of("row 35: PNG, animated", FileParts.withChunk(still, "acTL", new byte[8])),
                Arguments.of("JPEG, 50 megapixels", Pictures.jpeg(Pictures.quarters(8000, 6250, Pictures.CORNERS))));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void costsItsProcessNoMoreThanItMayHave(String bomb, byte[] file) throws InterruptedException {
        AtomicLong peak = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = new Thread(() -> watch(peak, over));
        watcher.start();

        PhotoOutcome outcome = INTAKE.take("m1", file);
        over.set(true);
        watcher.join();

        String became = outcome instanceof PhotoOutcome.Refused refused ? "" + refused.refusal() : "a photo";
        System.out.printf("%s, %,d bytes: %s, peak of its process %,d kB%n", bomb, file.length, became, peak.get());
        assertThat(peak.get()).isLessThan(MOST_KILOBYTES);
        if (bomb.startsWith("JPEG") && Files.isDirectory(Path.of("/proc/self"))) {
            assertThat(peak.get()).as("its process was seen at all").isGreaterThan(MOST_KILOBYTES / 10);
        }
    }

    private static void watch(AtomicLong peak, AtomicBoolean over) {
        while (!over.get()) {
            ProcessHandle.current()
                    .children()
                    .forEach(child -> peak.accumulateAndGet(highWater(child.pid()), Math::max));
            Thread.onSpinWait();
        }
    }

    /** In kilobytes; 0 for a process that is gone or has not begun, which still looks like ours, and where there is no Linux. */
    private static long highWater(long pid) {
        try {
            Path process = Path.of("/proc", String.valueOf(pid));
            if (!Files.readString(process.resolve("cmdline")).contains(PhotoWorker.class.getName())) {
                return 0;
            }
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException gone) {
            return 0;
        }
    }
}
