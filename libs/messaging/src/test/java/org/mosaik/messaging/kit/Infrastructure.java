package org.mosaik.messaging.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.embedded.EmbeddedStore;

/** One broker and one store for all tests of a module; every service under test gets a database of its own. */
public final class Infrastructure {

    private static final Map<String, String> FAST_COMPACTION = Map.of(
            "log.cleaner.backoff.ms",
            "100",
            "log.segment.delete.delay.ms",
            "100",
            "log.retention.check.interval.ms",
            "500");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static {
        // A fact that takes longer than this on a busy machine is a fault.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    private Infrastructure() {}

    /** Started when a test asks for it first, and kept until the test run ends. */
    private static final class Holder {
        static final EmbeddedBroker BROKER = EmbeddedBroker.start(folder(), 0, FAST_COMPACTION);
        static final EmbeddedStore STORE = EmbeddedStore.start(null, 0);
    }

    public static EmbeddedBroker broker() {
        return Holder.BROKER;
    }

    public static EmbeddedStore store() {
        return Holder.STORE;
    }

    public static String freshDatabase() {
        return "test" + DATABASES.incrementAndGet();
    }

    /** A broker of one's own, for tests that stop it. */
    public static EmbeddedBroker ownBroker(Path folder, int port) {
        return EmbeddedBroker.start(folder, port, FAST_COMPACTION);
    }

    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("mosaik-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // the folder lies in the system's temporary folder
        }
    }
}
