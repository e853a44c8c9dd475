package org.mosaik.standalone.backup;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a backup says of itself: when it was made, and of each file what its bytes have to be.
 *
 * @param digests SHA-256 in hexadecimal, by the file's name
 */
record Manifest(Instant made, Map<String, String> digests) {

    static final String NAME = "mosaik-backup.txt";

    /** The form of the archive; another one is not read. */
    private static final String FORM = "mosaik-backup 1";

    private static final String MADE = "made ";
    private static final int DIGEST = 64;

    byte[] bytes() {
        StringBuilder text = new StringBuilder(FORM + "\n" + MADE + made + "\n");
        digests.forEach(
                (name, digest) -> text.append(digest).append(' ').append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if it is not in the form that this release writes. */
    static Optional<Manifest> read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FORM) || !lines.get(1).startsWith(MADE)) {
            return Optional.empty();
        }
        Map<String, String> digests = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            if (!line.matches("[0-9a-f]{64} .+")) {
                return Optional.empty();
            }
            digests.put(line.substring(DIGEST + 1), line.substring(0, DIGEST));
        }
        try {
            return Optional.of(new Manifest(Instant.parse(lines.get(1).substring(MADE.length())), digests));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
