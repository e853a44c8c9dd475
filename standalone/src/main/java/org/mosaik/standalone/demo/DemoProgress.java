package org.mosaik.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Remembers in a file which stories are in, so that a start after a crash goes on where the last one stopped. */
public final class DemoProgress {

    private static final String COMPLETE = "complete";

    private final Path file;

    public DemoProgress(Path file) {
        this.file = file;
    }

    public boolean isComplete() {
        return has(COMPLETE);
    }

    public void complete() {
        note(COMPLETE);
    }

    boolean has(String line) {
        return lines().contains(line);
    }

    void note(String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file " + file + " cannot be written", unwritable);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
        }
    }
}
