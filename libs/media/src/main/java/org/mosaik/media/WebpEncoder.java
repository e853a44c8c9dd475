package org.mosaik.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes WebP of our own JPEGs with the encoder of the WebP project, {@code cwebp}: the one that comes along for this
 * machine, or else one that is installed. Without any there is JPEG alone.
 */
final class WebpEncoder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebpEncoder.class.getName());
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final long SECONDS = 20;

    private final @Nullable Path extracted;
    private final @Nullable Path program;

    WebpEncoder() {
        this.extracted = extracted();
        this.program = Optional.ofNullable(extracted).or(WebpEncoder::installed).orElse(null);
    }

    boolean isThere() {
        return program != null;
    }

    /** Nothing if there is no encoder or it does not manage. */
    Optional<byte[]> encode(byte[] jpeg) {
        if (program == null) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(List.of(
                            program.toString(),
                            "-quiet",
                            "-q",
                            "80",
                            "-m",
                            "3",
                            "-metadata",
                            "none",
                            "-o",
                            "-",
                            "--",
                            "-"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(overdue -> process.destroyForcibly());
            try (OutputStream in = process.getOutputStream()) {
                in.write(jpeg);
            }
            byte[] webp = process.getInputStream().readNBytes(LONGEST);
            return process.waitFor() == 0 && PhotoFormat.WEBP.fits(webp) ? Optional.of(webp) : Optional.empty();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "No WebP could be made", failed);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static @Nullable Path extracted() {
        String name = "dist_webp_binaries/libwebp-1.4.0-" + machine() + "/bin/cwebp" + (isWindows() ? ".exe" : "");
        try (InputStream bundled = WebpEncoder.class.getClassLoader().getResourceAsStream(name)) {
            if (bundled == null) {
                return null;
            }
            Path file = Files.createTempFile("mosaik-cwebp", isWindows() ? ".exe" : "");
            Files.write(file, bundled.readAllBytes());
            if (file.toFile().setExecutable(true, true)) {
                return file;
            }
            Files.delete(file);
            return null;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The WebP encoder could not be unpacked", e);
            return null;
        }
    }

    private static String machine() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (isWindows()) {
            return "windows-x64";
        }
        return System.getProperty("os.name").startsWith("Mac")
                ? "mac-" + (arm ? "arm64" : "x86-64")
                : "linux-" + (arm ? "aarch64" : "x86-64");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static Optional<Path> installed() {
        return Optional.of(Path.of("/usr/bin/cwebp")).filter(Files::isExecutable);
    }

    @Override
    public void close() {
        try {
            if (extracted != null) {
                Files.deleteIfExists(extracted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + extracted, e);
        }
    }
}
