package org.mosaik.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Files beside the photos of a submission that no photo's address leads to, and that nobody can read without the key. */
public final class SealedFiles {

    private static final String PURPOSE = "sealed-file:";

    private final MediaFolder folder;
    private final SealingKey key;

    /** @param secret of the installation */
    public SealedFiles(MediaFolder folder, String secret) {
        this.folder = folder;
        this.key = key(secret);
    }

    /** With which these files are sealed. */
    public static SealingKey key(String secret) {
        return new SealingKey(PURPOSE, secret);
    }

    /** When this returns, the file is on the disk and whole. */
    public void put(String submission, String medium, String name, byte[] bytes) {
        folder.seal(submission, medium, name, key.close(bytes));
    }

    public Optional<byte[]> read(String submission, String medium, String name) {
        return folder.findSealed(submission, medium, name).flatMap(this::opened);
    }

    private Optional<byte[]> opened(Path file) {
        try {
            return Optional.of(key.open(Files.readAllBytes(file)));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + file, unreadable);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("Not sealed with the key of this installation: " + file, otherKey);
        }
    }
}
