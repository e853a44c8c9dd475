package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** What the first bytes of a file say it is. */
enum FileKind {
    /** JPEG or PNG. */
    PICTURE,
    /** Never a picture by mistake: Windows and Linux programs, scripts, and the test virus. */
    PROGRAM,
    OTHER;

    private static final List<String> PICTURES = List.of("\u00FF\u00D8\u00FF", "\u0089PNG\r\n\u001A\n");
    private static final List<String> PROGRAMS = List.of("MZ", "\u007FELF", "#!", "<?php", "<?=", "X5O!P%@AP");
    private static final int LONGEST = 16;

    static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LONGEST), ISO_8859_1);
        if (PICTURES.stream().anyMatch(start::startsWith)) {
            return PICTURE;
        }
        return PROGRAMS.stream().anyMatch(start::startsWith) ? PROGRAM : OTHER;
    }
}
