package org.mosaik.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.mosaik.standalone.parts.CannotRun;

/**
 * The secrets of an installation, made once.
 *
 * @param receipt from which people's personal links are made
 * @param media with which addresses of pictures are signed
 */
record Keys(String receipt, String media) {

    private static final int SHORTEST = 32;

    /** @throws CannotRun if the file is there but has no keys: other keys would make every personal link useless */
    static Keys in(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            Properties found = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                found.load(reader);
            }
            return new Keys(key(file, found, "receipt"), key(file, found, "media"));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CannotRun("The file " + file + " cannot be read or written.", unreadable);
        }
    }

    private static String key(Path file, Properties found, String name) {
        String key = found.getProperty(name, "");
        if (key.length() < SHORTEST) {
            throw new CannotRun("The file " + file + " has no key " + name + ": put it back from your backup.");
        }
        return key;
    }

    // Whole or not at all: a crash must not leave half a file.
    private static void write(Path file) throws IOException {
        Properties keys = new Properties();
        keys.setProperty("receipt", Randomness.key());
        keys.setProperty("media", Randomness.key());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".tmp", ownerOnly(file));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            keys.store(writer, "Secrets of this installation. Keep them: every personal link depends on them.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** With which editors are led to where they enter stories for others; follows from the other two. */
    String behalf() {
        return Randomness.derived("behalf", receipt + media);
    }

    /** With which the journal's checkpoints are signed; follows from the other two. */
    String journal() {
        return Randomness.derived("journal", receipt + media);
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
