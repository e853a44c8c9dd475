package org.mosaik.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Photos in a folder for each submission, so that erasing a submission takes its files with it; and in the folder of a photo,
 * whatever is sealed beside it ({@link SealedFiles}).
 */
public final class MediaFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final String SEALED = ".sealed";

    private final Path root;

    public MediaFolder(Path root) {
        this.root = root;
    }

    /** Stores a file, or replaces it; when this returns, the file is on the disk and whole. */
    public void put(String submission, String medium, String rendition, PhotoFormat format, byte[] bytes) {
        store(submission, medium, rendition, "." + format.ending(), bytes);
    }

    void seal(String submission, String medium, String name, byte[] bytes) {
        store(submission, medium, name, SEALED, bytes);
    }

    private void store(String submission, String medium, String rendition, String ending, byte[] bytes) {
        if (!isName(medium) || !isName(rendition)) {
            throw new IllegalArgumentException("No names for a file: " + medium + ", " + rendition);
        }
        Path folder = folder(submission).resolve(medium);
        // A dot is in no valid name: nobody finds the unfinished file.
        Path unfinished = folder.resolve("." + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            write(unfinished, bytes);
            Files.move(unfinished, folder.resolve(rendition + ending), StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store " + rendition + " of " + medium + " of " + submission, e);
        }
    }

    /** The file, or nothing when there is none or one of the names cannot be one. */
    public Optional<Path> find(String submission, String medium, String rendition, PhotoFormat format) {
        return find(submission, medium, rendition, "." + format.ending());
    }

    Optional<Path> findSealed(String submission, String medium, String name) {
        return find(submission, medium, name, SEALED);
    }

    private Optional<Path> find(String submission, String medium, String rendition, String ending) {
        if (!isName(submission) || !isName(medium) || !isName(rendition)) {
            return Optional.empty();
        }
        return Optional.of(folder(submission).resolve(medium).resolve(rendition + ending))
                .filter(Files::isRegularFile);
    }

    /** Whether every rendition of the photo is here. */
    public boolean complete(String submission, String medium) {
        return Rendition.WIDTHS.stream()
                .allMatch(width -> find(submission, medium, width.toString(), PhotoFormat.JPEG)
                        .isPresent());
    }

    /** In which every rendition of the photo is here besides JPEG, by their endings. */
    public List<String> formats(String submission, String medium) {
        return Stream.of(PhotoFormat.values())
                .filter(format -> format != PhotoFormat.JPEG)
                .filter(format -> Rendition.WIDTHS.stream()
                        .allMatch(width -> find(submission, medium, width.toString(), format)
                                .isPresent()))
                .map(PhotoFormat::ending)
                .toList();
    }

    /** One rendition as it lies there, in pixels. */
    public record Size(String name, int width, int height) {}

    /** What there is of a photo, largest first; empty unless it is complete. */
    public List<Size> sizes(String submission, String medium) {
        List<Size> sizes = new ArrayList<>();
        for (Integer width : Rendition.WIDTHS) {
            Path file =
                    find(submission, medium, width.toString(), PhotoFormat.JPEG).orElse(null);
            if (file == null) {
                return List.of();
            }
            try {
                JpegSize size = JpegSize.of(Files.readAllBytes(file));
                sizes.add(new Size(width.toString(), size.width(), size.height()));
            } catch (NoSuchFileException movedMeanwhile) {
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + medium + " of " + submission, e);
            }
        }
        return sizes;
    }

    /**
     * Makes the files of one photo another submission's.
     *
     * @return false if they are not there (any more)
     */
    public boolean move(String from, String medium, String to) {
        if (!isName(medium)) {
            return false;
        }
        try {
            Files.createDirectories(folder(to));
            Files.move(folder(from).resolve(medium), folder(to).resolve(medium), StandardCopyOption.ATOMIC_MOVE);
            flush(folder(to));
        } catch (NoSuchFileException somebodyElseTookThem) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not move " + medium + " to " + to, e);
        }
        return true;
    }

    /** Gives the files of one photo to another submission as well, as far as they are there. */
    public void copy(String from, String medium, String to) {
        if (!isName(medium) || Files.notExists(folder(from).resolve(medium))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder(from).resolve(medium))) {
            Path target = Files.createDirectories(folder(to).resolve(medium));
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            flush(target);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy " + medium + " to " + to, e);
        }
    }

    /** Whatever the submission has: photos, and what is sealed besides. */
    public List<String> media(String submission) {
        Path folder = folder(submission);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look for the photos of " + submission, e);
        }
    }

    /** Removes everything of the submission but these photos. */
    public void keepOnly(String submission, Set<String> media) {
        Path folder = folder(submission);
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path photo : found.toList()) {
                if (!media.contains(photo.getFileName().toString())) {
                    delete(photo);
                }
            }
            flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete photos of " + submission, e);
        }
    }

    /** Whether the submission's folder was last added to before that time. */
    public boolean isOlder(String submission, Instant time) {
        return isName(submission) && isOlder(folder(submission), time);
    }

    private static boolean isOlder(Path folder, Instant time) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(time);
        } catch (IOException gone) {
            return false;
        }
    }

    /** As if the submission's folder had last been added to at that time. */
    public void touch(String submission, Instant time) {
        try {
            Files.setLastModifiedTime(folder(submission), FileTime.from(time));
        } catch (NoSuchFileException gone) {
            // nothing to keep
        } catch (IOException e) {
            throw new UncheckedIOException("Could not touch the files of " + submission, e);
        }
    }

    /** Submissions whose names begin so and that were last added to before that time. */
    public List<String> olderThan(String prefix, Instant time) {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(
                root, 2, (path, facts) -> path.getFileName().toString().startsWith(prefix))) {
            return found.filter(path -> isOlder(path, time))
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look through the files", e);
        }
    }

    /** Removes all files of the submission from the disk; there need not be any. */
    public void deleteAll(String submission) {
        Path folder = folder(submission);
        if (Files.notExists(folder)) {
            return;
        }
        try {
            delete(folder);
            flush(shelf(submission));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete the files of " + submission, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path folder(String submission) {
        if (!isName(submission)) {
            throw new IllegalArgumentException("No name of a submission: " + submission);
        }
        return shelf(submission).resolve(submission);
    }

    /** One of 256 folders, so that none gets too long. */
    private Path shelf(String submission) {
        return root.resolve(String.format("%02x", submission.hashCode() & 0xFF));
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Without this a move or a removal may be undone by a power cut. Windows opens no folders. */
    private static void flush(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
