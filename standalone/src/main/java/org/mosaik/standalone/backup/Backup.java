package org.mosaik.standalone.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.mosaik.standalone.parts.CannotRun;

/**
 * Everything that is kept in a data folder, in one file; while nobody works in the folder, so that log, stores and files
 * are of one moment.
 */
public final class Backup {

    /** What a backup came to. */
    public record Made(int files, long bytes) {}

    private Backup() {}

    /** @throws CannotRun in one sentence; nothing is left behind then */
    public static Made of(Path folder, Path archive, Clock clock) {
        try {
            Path file = archive.toAbsolutePath().normalize();
            if (file.startsWith(folder)) {
                throw new CannotRun("A backup does not belong into the data folder " + folder + ".");
            }
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Map<String, Path> kept = Kept.in(folder);
            if (kept.isEmpty()) {
                throw new CannotRun("There is nothing to back up in " + folder + ".");
            }
            Archive.write(kept, file, clock.instant());
            return new Made(kept.size(), Files.size(file));
        } catch (FileAlreadyExistsException there) {
            throw new CannotRun("There is a file " + archive + " already.", there);
        } catch (IOException failure) {
            throw new CannotRun("The backup " + archive + " cannot be written: " + reason(failure) + ".", failure);
        }
    }

    static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + " " + failure.getMessage();
    }
}
