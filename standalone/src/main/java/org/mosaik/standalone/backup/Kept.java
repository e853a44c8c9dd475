package org.mosaik.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mosaik.standalone.parts.CannotRun;

/** What of a data folder goes into a backup: everything but what every start makes anew. */
final class Kept {

    /** Indexes are read again from the log; the log file is for whoever looks for a fault now. */
    private static final Set<String> MADE_ANEW = Set.of("index", "locks", "mosaik.log");

    private static final Set<String> HELD_BY_PROCESSES = Set.of("in-use.lock", ".lock");

    private Kept() {}

    /**
     * The files by their names within the folder, with slashes, in order.
     *
     * @throws CannotRun for a link: what lies elsewhere is not in the folder
     */
    static SortedMap<String, Path> in(Path folder) throws IOException {
        SortedMap<String, Path> kept = new TreeMap<>();
        for (Path top : children(folder)) {
            if (!isMadeAnew(top)) {
                addAll(folder, top, kept);
            }
        }
        return kept;
    }

    private static void addAll(Path folder, Path top, SortedMap<String, Path> kept) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    if (!HELD_BY_PROCESSES.contains(String.valueOf(each.getFileName()))) {
                        kept.put(name(folder, each), each);
                    }
                } else if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    throw new CannotRun(each + " is no plain file or folder: a backup holds only what lies in the"
                            + " data folder itself.");
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static boolean isMadeAnew(Path top) {
        String name = String.valueOf(top.getFileName());
        return MADE_ANEW.contains(name) || name.startsWith("mosaik.log.");
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
