package org.mosaik.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.parts.CannotRun;

/** Puts a backup where a data folder is or was: beside it first, and in its place once everything is there and sound. */
public final class Restore {

    private static final String LOG = "broker";

    /** Ids of everybody who was erased, one a line, as submission-service writes them. */
    private static final Path ERASED = Path.of("media", "submission", "erased.txt");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * What a restore came to.
     *
     * @param made when the backup was made
     * @param before where what was in the folder lies now; absent if there was nothing
     */
    public record Restored(Instant made, @Nullable Path before) {}

    private Restore() {}

    /**
     * Restores into a folder that belongs to the caller.
     *
     * @param replace whether what is there may be put aside
     * @param keepLog whether the log stays as it is now, so that nothing is lost that happened since the backup
     * @throws CannotRun in one sentence; everything is as it was then
     */
    public static Restored into(Path folder, Path archive, boolean replace, boolean keepLog, Clock clock) {
        try {
            boolean taken = !Kept.in(folder).isEmpty();
            if (taken && !replace) {
                throw new CannotRun("The data folder " + folder
                        + " is not empty: with --replace it is put aside, another one is chosen with --data.");
            }
            if (keepLog && Files.notExists(folder.resolve(LOG))) {
                throw new CannotRun("There is no log in the data folder " + folder + " that could be kept.");
            }
            return restored(folder, archive, taken, keepLog, clock);
        } catch (IOException failure) {
            throw new CannotRun(
                    "The backup " + archive + " cannot be restored: " + Backup.reason(failure) + ".", failure);
        }
    }

    private static Restored restored(Path folder, Path archive, boolean taken, boolean keepLog, Clock clock)
            throws IOException {
        Path draft = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".restoring-");
        try {
            Instant made = Archive.extract(archive, draft);
            if (keepLog) {
                takeLog(folder, draft);
            }
            takeErased(folder.resolve(ERASED), draft.resolve(ERASED));
            Path before = swap(folder, draft, clock);
            return new Restored(made, taken ? before : nothing(before));
        } finally {
            delete(draft);
        }
    }

    private static void takeLog(Path folder, Path draft) throws IOException {
        delete(draft.resolve(LOG));
        for (Map.Entry<String, Path> file : Kept.in(folder).entrySet()) {
            if (file.getKey().startsWith(LOG + "/")) {
                Path to = draft.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.copy(file.getValue(), to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Who was erased since the backup stays erased, even if log and stores are older. */
    private static void takeErased(Path known, Path restored) throws IOException {
        if (Files.exists(known)) {
            Files.createDirectories(restored.getParent());
            Files.write(restored, Files.readAllBytes(known), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Path swap(Path folder, Path draft, Clock clock) throws IOException {
        Path before = folder.resolveSibling(folder.getFileName() + ".before-" + TIME.format(clock.instant()));
        Files.move(folder, before);
        try {
            Files.move(draft, folder);
        } catch (IOException failure) {
            Files.move(before, folder);
            throw failure;
        }
        return before;
    }

    /** An empty data folder is not worth keeping. */
    private static @Nullable Path nothing(Path before) throws IOException {
        delete(before);
        return null;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(each);
                }
            }
        }
    }
}
