package org.mosaik.standalone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository as they lie on disk, without what a build makes. */
final class Repository {

    private static final Set<String> MADE = Set.of(".git", "target", ".idea", ".settings");
    private static final Set<String> PICTURES = Set.of("jpg", "png", "icc", "gif", "webp", "bin", "jar");

    static final Path ROOT = root();
    static final List<Source> FILES = files();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the architecture is tested inside the repository only");
        }
        return folder;
    }

    static List<Source> java() {
        return FILES.stream().filter(Source::isJava).toList();
    }

    static List<Source> mainJava() {
        return FILES.stream().filter(Source::isMain).toList();
    }

    /** Names of the folders right below the root. */
    static Stream<String> folders() {
        return FILES.stream()
                .map(Source::path)
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct();
    }

    static Source file(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no file " + path));
    }

    private static List<Source> files() {
        List<Source> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean data = folder.equals(ROOT.resolve("data"));
                    return data || MADE.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!PICTURES.contains(ending(file))) {
                        String path = ROOT.relativize(file).toString().replace('\\', '/');
                        found.add(new Source(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(found);
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
