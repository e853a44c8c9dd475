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

    /** Seals a size of a photo that lies open, if it does. */
    public void seal(String submission, String medium, String rendition, PhotoFormat format) {
        folder.find(submission, medium, rendition, format).ifPresent(open -> {
            try {
                put(submission, medium, sealed(rendition, format), Files.readAllBytes(open));
                Files.deleteIfExists(open);
            } catch (NoSuchFileException deletedMeanwhile) {
                // nothing is open
            } catch (IOException refused) {
                throw new UncheckedIOException("Could not seal " + rendition + " of " + medium, refused);
            }
        });
    }

    /** A size of a photo, whether it lies open or was sealed. */
    public Optional<byte[]> rendition(String submission, String medium, String rendition, PhotoFormat format) {
        return folder.find(submission, medium, rendition, format)
                .flatMap(SealedFiles::bytes)
                .or(() -> read(submission, medium, sealed(rendition, format)));
    }

    private static String sealed(String rendition, PhotoFormat format) {
        return rendition + "-" + format.ending();
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException sealedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + file, unreadable);
        }
    }

    public Optional<byte[]> read(String submission, String medium, String name) {
        return folder.findSealed(submission, medium, name).flatMap(this::opened);
    }

    private Optional<byte[]> opened(Path file) {
        return bytes(file).map(closed -> {
            try {
                return key.open(closed);
            } catch (GeneralSecurityException otherKey) {
                throw new IllegalStateException("Not sealed with the key of this installation: " + file, otherKey);
            }
        });
    }
}
