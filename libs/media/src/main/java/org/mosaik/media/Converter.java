package org.mosaik.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mosaik.media.PhotoOutcome.Refused;

/**
 * Makes JPEGs of pictures that Java cannot read, with a program that is installed on this machine. Its decoders are native, so
 * each picture gets a process with limits of memory, time and output, and an empty folder that is gone afterwards.
 */
final class Converter {

    /** Chooses the first of the known programs that is on the path. */
    static final String INSTALLED = "installed";

    private static final System.Logger LOG = System.getLogger(Converter.class.getName());
    private static final String IN = "{in}";
    private static final String OUT = "{out}";
    private static final List<String> KNOWN =
            List.of("vips copy {in} {out}[Q=95]", "magick {in}[0] -quality 95 {out}", "heif-convert -q 95 {in} {out}");

    /** Kilobytes of memory, blocks of 512 bytes in a file, seconds of computing; then the program. */
    private static final String LIMITED = "ulimit -v $1 && ulimit -f $2 && ulimit -t $3 && shift 3 && exec \"$@\"";

    private static final String FOLDER = "mosaik-convert";
    private static final Duration LEFT_OVER = Duration.ofHours(1);
    private static final Duration TO_BE_GONE = Duration.ofSeconds(2);
    private static final long MEMORY_KB = 1536 * 1024;
    private static final long LARGEST = 64L * 1024 * 1024;

    private final List<String> command;
    private final PhotoLimits limits;
    private final Semaphore places;

    /** @param command with {@code {in}} and {@code {out}} in it, {@link #INSTALLED}, or nothing */
    Converter(String command, PhotoLimits limits) {
        this.command = parts(command.equals(INSTALLED) ? installed() : command);
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
        forgetLeftOver();
        LOG.log(
                System.Logger.Level.INFO,
                "HEIC, AVIF and TIFF are {0}",
                isThere() ? "converted by " + this.command.get(0) : "refused, because no converter is installed");
    }

    boolean isThere() {
        return !command.isEmpty();
    }

    /** @param then what becomes of the JPEG */
    PhotoOutcome convert(FileKind kind, byte[] upload, Function<byte[], PhotoOutcome> then) {
        if (!isThere()) {
            return new Refused(Refusal.NEEDS_CONVERTING);
        }
        byte[] jpeg;
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Refused(Refusal.BUSY);
            }
            try {
                jpeg = converted(kind, upload);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Refused(Refusal.BUSY);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "The converter could not be run", failed);
            return new Refused(Refusal.BUSY);
        }
        return FileKind.of(jpeg) == FileKind.JPEG ? then.apply(jpeg) : new Refused(Refusal.NEEDS_CONVERTING);
    }

    /** Nothing in it if the program did not manage. */
    private byte[] converted(FileKind kind, byte[] upload) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(FOLDER);
        try {
            Path in = Files.write(folder.resolve("in." + kind.ending()), upload);
            Path out = folder.resolve("out.jpg");
            boolean done = run(folder, in, out);
            return done && Files.isRegularFile(out) && Files.size(out) <= LARGEST
                    ? Files.readAllBytes(out)
                    : new byte[0];
        } finally {
            delete(folder);
        }
    }

    private boolean run(Path folder, Path in, Path out) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                LIMITED,
                "limited",
                String.valueOf(MEMORY_KB),
                String.valueOf(LARGEST / 512),
                String.valueOf(limits.time().toSeconds() + 1)));
        command.forEach(part -> all.add(part.replace(IN, in.toString()).replace(OUT, out.toString())));
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path(), "HOME", folder.toString(), "TMPDIR", folder.toString()));
        Process process = builder.start();
        try {
            return process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            end(process);
        }
    }

    /** With what it started; they are gone when this returns, so that nothing writes into a folder that is being deleted. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit()
                .completeOnTimeout(one, TO_BE_GONE.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    }

    /** A process that was killed in the middle may have left a picture behind. */
    private static void forgetLeftOver() {
        Instant before = Instant.now().minus(LEFT_OVER);
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path path : found.toList()) {
                boolean ours = path.getFileName().toString().startsWith(FOLDER);
                if (ours && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    delete(path);
                }
            }
        } catch (IOException refused) {
            LOG.log(System.Logger.Level.WARNING, "Pictures that were being converted could not be deleted", refused);
        }
    }

    private static List<String> parts(String command) {
        boolean usable = !command.isBlank() && Files.isExecutable(Path.of("/bin/sh"));
        return usable ? List.of(command.strip().split("\\s+")) : List.of();
    }

    private static String installed() {
        return KNOWN.stream()
                .filter(known -> isOnPath(known.split(" ", 2)[0]))
                .findFirst()
                .orElse("");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(path().split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String path() {
        String path = System.getenv("PATH");
        return path == null ? "/usr/local/bin:/usr/bin:/bin" : path;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
