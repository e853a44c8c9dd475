package org.mosaik.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs one child process for each photo, a few at once, each with a limit of memory and time: whatever a picture does to
 * its decoder, it does it there. The picture passes through pipes and never touches the disk.
 */
final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());
    private static final int LONGEST_OUTPUT = 16 * 1024 * 1024;

    private final PhotoLimits limits;
    private final WorkerClasses classes;
    private final Semaphore places;

    Workers(PhotoLimits limits, WorkerClasses classes) {
        this.limits = limits;
        this.classes = classes;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /** @param redaction as {@code PhotoWorker} reads it */
    WorkerAnswer run(byte[] upload, String redaction) {
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return WorkerAnswer.notStarted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkerAnswer.notStarted();
        }
        try {
            return answer(start(redaction), upload);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "No photo worker could be started", e);
            return WorkerAnswer.notStarted();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        classes.close();
    }

    private Process start(String redaction) throws IOException {
        Path folder = classes.folder();
        ProcessBuilder builder = new ProcessBuilder(command(folder, redaction))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private List<String> command(Path folder, String redaction) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                // No traces of a photo on the disk after a crash, and no words of the JVM among the renditions.
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                folder.toString(),
                classes.main(),
                String.valueOf(limits.pixels()),
                redaction));
        Rendition.WIDTHS.forEach(width -> command.add(width.toString()));
        return command;
    }

    private WorkerAnswer answer(Process worker, byte[] upload) {
        worker.onExit()
                .orTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(overdue -> worker.destroyForcibly());
        try {
            feed(worker, upload);
            ByteBuffer output = read(worker);
            return new WorkerAnswer(worker.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkerAnswer.notStarted();
        } finally {
            worker.destroyForcibly();
        }
    }

    private static void feed(Process worker, byte[] upload) {
        try (OutputStream in = worker.getOutputStream()) {
            in.write(upload);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A photo worker ended before it had read its photo", e);
        }
    }

    private static ByteBuffer read(Process worker) {
        try {
            return ByteBuffer.wrap(worker.getInputStream().readNBytes(LONGEST_OUTPUT));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A photo worker was stopped before it had answered", e);
            return ByteBuffer.allocate(0);
        }
    }
}
