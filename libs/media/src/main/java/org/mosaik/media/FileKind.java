package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;

/** What the first bytes of a file say it is. */
public enum FileKind {
    JPEG("jpg", "\u00FF\u00D8\u00FF"),
    PNG("png", "\u0089PNG\r\n\u001A\n"),
    TIFF("tif", "II*\0", "MM\0*"),
    /** As phones of Apple take pictures. */
    HEIC("heic"),
    AVIF("avif"),
    /** Never a picture by mistake: Windows and Linux programs, scripts, and the test virus. */
    PROGRAM("bin", "MZ", "\u007FELF", "#!", "<?php", "<?=", "X5O!P%@AP"),
    OTHER("bin");

    private static final int LONGEST = 16;
    private static final int BRAND = 8;
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "heim", "heis", "mif1");

    private final String ending;
    private final List<String> begins;

    FileKind(String ending, String... begins) {
        this.ending = ending;
        this.begins = List.of(begins);
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
                .filter(kind -> kind.begins.stream().anyMatch(start::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
