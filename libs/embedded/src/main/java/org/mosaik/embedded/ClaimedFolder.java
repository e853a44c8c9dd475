package org.mosaik.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder that exists, can be written, has room and belongs to this process alone until it is closed. */
final class ClaimedFolder implements AutoCloseable {

    private static final long MEBIBYTE = 1024L * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private ClaimedFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static ClaimedFolder claim(Path folder, long neededBytes) {
        Path path = folder.toAbsolutePath().normalize();
        create(path, neededBytes);
        FileChannel lockFile = openLock(path);
        if (lock(path, lockFile) == null) {
            closeQuietly(lockFile);
            throw new CannotStart("Another broker already works in the folder " + path + ".");
        }
        return new ClaimedFolder(path, lockFile);
    }

    /** Makes the folder where it is missing and refuses one that cannot be written or has no room. */
    static void create(Path folder, long neededBytes) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < neededBytes) {
                throw new CannotStart("The folder " + folder + " is full: " + usable / MEBIBYTE + " MiB are left, "
                        + neededBytes / MEBIBYTE + " MiB are needed.");
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be written.", e);
        }
    }

    private static FileChannel openLock(Path path) {
        try {
            return FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CannotStart("The folder " + path + " cannot be written.", e);
        }
    }

    private static @Nullable FileLock lock(Path path, FileChannel lockFile) {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new CannotStart("The folder " + path + " cannot be locked.", e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        closeQuietly(lockFile);
    }
}
