package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.stream.Stream;

/** A format in which photos lie in a {@link MediaFolder}; what is asked for by name ends in its name. */
public enum PhotoFormat {
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp");

    private final String ending;
    private final String type;

    PhotoFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    public String ending() {
        return ending;
    }

    /** For {@code Content-Type}. */
    public String type() {
        return type;
    }

    public static Optional<PhotoFormat> of(String ending) {
        return Stream.of(values()).filter(one -> one.ending.equals(ending)).findFirst();
    }

    /** Whether a file starts like one of this format. */
    public boolean fits(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 12), ISO_8859_1);
        return switch (this) {
            case JPEG -> start.startsWith("\u00FF\u00D8");
            case WEBP -> start.startsWith("RIFF") && start.endsWith("WEBP");
        };
    }
}
