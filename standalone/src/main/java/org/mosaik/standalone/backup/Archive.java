package org.mosaik.standalone.backup;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mosaik.standalone.parts.CannotRun;

/** The file that a backup is: a ZIP archive with a {@link Manifest}, whole or not there. */
final class Archive {

    private static final int MANIFEST_BYTES = 64 * 1024 * 1024;

    private Archive() {}

    static void write(Map<String, Path> files, Path archive, Instant now) throws IOException {
        Path draft = archive.resolveSibling(archive.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, OwnersOnly.file(draft));
        try {
            Map<String, String> digests = new TreeMap<>();
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    digests.put(file.getKey(), add(zip, file.getKey(), file.getValue()));
                }
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(new Manifest(now, digests).bytes());
            }
            Files.move(draft, archive);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String add(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        zip.putNextEntry(entry);
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, zip);
        } finally {
            zip.closeEntry();
        }
    }

    /**
     * Puts every file of a sound archive into a new folder.
     *
     * @return when the backup was made
     * @throws CannotRun if it is no backup, or damaged
     */
    static Instant extract(Path archive, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Manifest manifest = manifest(zip, archive);
            if (zip.size() != manifest.digests().size() + 1) {
                throw damaged(archive);
            }
            for (Map.Entry<String, String> file : manifest.digests().entrySet()) {
                ZipEntry entry = zip.getEntry(file.getKey());
                if (entry == null
                        || !extract(zip, entry, inside(into, entry, archive)).equals(file.getValue())) {
                    throw damaged(archive);
                }
            }
            return manifest.made();
        } catch (NoSuchFileException missing) {
            throw new CannotRun("There is no file " + archive + ".", missing);
        } catch (ZipException | EOFException unreadable) {
            throw new CannotRun("The file " + archive + " is no backup of Mosaik, or it is damaged.", unreadable);
        }
    }

    private static Manifest manifest(ZipFile zip, Path archive) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new CannotRun("The file " + archive + " is no backup of Mosaik.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(in.readNBytes(MANIFEST_BYTES))
                    .orElseThrow(() -> new CannotRun(
                            "The backup " + archive + " is damaged, or was made by another release of Mosaik."));
        }
    }

    private static Path inside(Path folder, ZipEntry entry, Path archive) {
        Path place = folder.resolve(entry.getName()).normalize();
        if (!place.startsWith(folder) || place.equals(folder) || entry.isDirectory()) {
            throw new CannotRun("The file " + archive + " is no backup of Mosaik: it leads out of the data folder.");
        }
        return place;
    }

    private static String extract(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.createFile(to, OwnersOnly.file(to));
        String digest;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            digest = copy(in, out);
        }
        Files.setLastModifiedTime(to, entry.getLastModifiedTime());
        return digest;
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(from, digest).transferTo(to);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CannotRun damaged(Path archive) {
        return new CannotRun("The backup " + archive + " is damaged: nothing was changed.");
    }
}
