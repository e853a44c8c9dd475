package org.mosaik.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The worker's classes laid out in a folder, because a jar inside a jar is no class path for another process. */
final class WorkerClasses implements AutoCloseable {

    private final Class<?> main;
    private final List<Class<?>> classes;
    private @Nullable Path folder;

    WorkerClasses(Class<?> main, List<Class<?>> classes) {
        this.main = main;
        this.classes = List.copyOf(classes);
    }

    String main() {
        return main.getName();
    }

    /** Written on first use, and again when somebody has tidied up among the temporary files. */
    synchronized Path folder() throws IOException {
        Path known = folder;
        if (known != null && classes.stream().allMatch(type -> Files.exists(known.resolve(file(type))))) {
            return known;
        }
        close();
        Path fresh = Files.createTempDirectory("mosaik-photo-worker");
        for (Class<?> type : classes) {
            copy(type, fresh.resolve(file(type)));
        }
        folder = fresh;
        return fresh;
    }

    @Override
    public synchronized void close() {
        Path known = folder;
        folder = null;
        if (known == null || Files.notExists(known)) {
            return;
        }
        try (Stream<Path> found = Files.walk(known)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + known, e);
        }
    }

    private static void copy(Class<?> type, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream code = type.getResourceAsStream("/" + file(type))) {
            if (code == null) {
                throw new FileNotFoundException(file(type));
            }
            Files.copy(code, to);
        }
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
