package org.mosaik.media.kit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.mosaik.media.PhotoFormat;

/** Any file as a picture; WebP with the decoder of the WebP project, which lies beside the encoder. */
public final class Decoded {

    private static @Nullable Path program;

    private Decoded() {}

    /** Nothing if it is none. */
    public static Optional<BufferedImage> of(byte[] file) {
        try {
            byte[] readable = PhotoFormat.WEBP.fits(file) ? png(file) : file;
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(readable)));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException noPicture) {
            return Optional.empty();
        }
    }

    private static byte[] png(byte[] webp) throws IOException {
        Process process = new ProcessBuilder(program().toString(), "-quiet", "-o", "-", "--", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(webp);
        }
        return process.getInputStream().readAllBytes();
    }

    private static synchronized Path program() {
        Path known = program;
        if (known == null) {
            known = unpacked();
            program = known;
        }
        return known;
    }

    private static Path unpacked() {
        String os = System.getProperty("os.name").startsWith("Mac") ? "mac" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String machine = os + "-" + (arm ? (os.equals("mac") ? "arm64" : "aarch64") : "x86-64");
        String name = "/dist_webp_binaries/libwebp-1.4.0-" + machine + "/bin/dwebp";
        try (InputStream bundled = Objects.requireNonNull(Decoded.class.getResourceAsStream(name), name)) {
            Path file = Files.createTempFile("mosaik-dwebp", "");
            file.toFile().deleteOnExit();
            Files.write(file, bundled.readAllBytes());
            if (!file.toFile().setExecutable(true, true)) {
                throw new IllegalStateException("cannot be run: " + file);
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
