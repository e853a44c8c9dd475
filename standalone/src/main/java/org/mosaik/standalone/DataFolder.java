package org.mosaik.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.PartName;

/** Everything that is kept, in one folder; each part of it belongs to one process at a time. */
final class DataFolder implements AutoCloseable {

    static final long NEEDED_BYTES = 100L * 1024 * 1024;

    private static final long MEBIBYTE = 1024L * 1024;

    private final Path path;
    private final List<FileChannel> locks = new ArrayList<>();

    private DataFolder(Path path) {
        this.path = path;
    }

    /** @throws CannotRun when the folder cannot be written, is full, or somebody else works in it */
    static DataFolder claim(Path path, Collection<PartName> parts, long neededBytes) {
        DataFolder folder = new DataFolder(path);
        try {
            folder.prepare(neededBytes);
            for (PartName part : parts) {
                folder.claim(part);
            }
            return folder;
        } catch (IOException unwritable) {
            folder.close();
            throw new CannotRun(
                    "The data folder " + path + " cannot be written: choose another one with --data.", unwritable);
        } catch (CannotRun refused) {
            folder.close();
            throw refused;
        }
    }

    private void prepare(long neededBytes) throws IOException {
        Files.createDirectories(in("locks"));
        Files.delete(Files.createTempFile(path, "writable", ".tmp"));
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < neededBytes) {
            throw new CannotRun("The disk of the data folder " + path + " is full: " + usable / MEBIBYTE
                    + " MiB are left, " + neededBytes / MEBIBYTE + " MiB are needed.");
        }
    }

    private void claim(PartName part) throws IOException {
        FileChannel channel =
                FileChannel.open(in("locks").resolve(part.word()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        locks.add(channel);
        if (lock(channel) == null) {
            throw new CannotRun("Mosaik already runs on the data folder " + path + " (" + part.word()
                    + "): stop it first, or choose another folder with --data.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path in(String... names) {
        return Path.of(path.toString(), names);
    }

    @Override
    public void close() {
        for (FileChannel channel : locks) {
            try {
                channel.close();
            } catch (IOException e) {
                // the lock ends with the process at the latest
            }
        }
        locks.clear();
    }
}
