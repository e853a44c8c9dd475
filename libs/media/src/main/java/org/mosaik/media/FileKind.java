package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;

/** What the first bytes of a file say it is. */
public enum FileKind {
    JPEG("jpg"),
    PNG("png"),
    TIFF("tif"),
    /** As phones of Apple take pictures. */
    HEIC("heic"),
    AVIF("avif"),
    /** Never a picture by mistake: Windows and Linux programs, scripts, and the test virus. */
    PROGRAM("bin"),
    OTHER("bin");

    private static final int LONGEST = 16;
    private static final int BRAND = 8;
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "heim", "heis", "mif1");

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    /** As files of this kind are usually called, without the dot. */
    public String ending() {
        return ending;
    }

    public static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LONGEST), ISO_8859_1);
        if (start.startsWith("ftyp", 4) && start.length() >= BRAND + 4) {
            String brand = start.substring(BRAND, BRAND + 4);
            return HEIC_BRANDS.contains(brand) ? HEIC : brand.equals("avif") ? AVIF : OTHER;
        }
        return Stream.of(values())
                .filter(kind -> kind.begins().stream().anyMatch(start::startsWith))
                .findFirst()
                .orElse(OTHER);
    }

    private List<String> begins() {
        return switch (this) {
            case JPEG -> List.of("\u00FF\u00D8\u00FF");
            case PNG -> List.of("\u0089PNG\r\n\u001A\n");
            case TIFF -> List.of("II*\0", "MM\0*");
            case PROGRAM -> List.of("MZ", "\u007FELF", "#!", "<?php", "<?=", "X5O!P%@AP");
            case HEIC, AVIF, OTHER -> List.of();
        };
    }
}
