package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code ./mosaik backup} and {@code ./mosaik restore} do. */
public final class Archived {

    private Archived() {}

    public static void backUp(Path data, Path file) {
        run("backup", data, file);
    }

    public static void restore(Path data, Path file, String... options) {
        run("restore", data, file, options);
    }

    private static void run(String command, Path data, Path file, String... options) {
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--data", data.toString()));
        words.addAll(List.of(options));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = BackupApplication.run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
