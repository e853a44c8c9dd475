package org.mosaik.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its own controller, on disk and inside this process. What it acknowledged survives the end of the
 * process, however it comes, but not the loss of power.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final long NEEDED_BYTES = 64L * 1024 * 1024;

    private final ClaimedFolder folder;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(ClaimedFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on the folder, which is made and formatted where it is new.
     *
     * @param port 0 takes any free port
     * @throws CannotStart when the port is in use or the folder is in use, full or not writable
     */
    public static EmbeddedBroker start(Path dir, int port) {
        return start(dir, port, Map.of());
    }

    /**
     * Starts with Kafka's own settings laid over those of this class.
     *
     * @throws CannotStart when the port is in use or the folder is in use, full or not writable
     */
    public static EmbeddedBroker start(Path dir, int port, Map<String, String> overrides) {
        int chosen = port == 0 ? LocalPort.anyFree() : port;
        LocalPort.requireFree(chosen);
        forbidExit();
        ClaimedFolder folder = ClaimedFolder.claim(dir, NEEDED_BYTES);
        try {
            formatIfNew(folder.path());
            Properties settings = BrokerProperties.of(folder.path(), chosen, LocalPort.anyFree(), overrides);
            return new EmbeddedBroker(folder, startServer(settings), chosen);
        } catch (CannotStart e) {
            folder.close();
            throw e;
        } catch (Exception | Error e) {
            folder.close();
            throw new CannotStart(
                    "The broker does not start on port " + chosen + " in the folder " + folder.path() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    // Kafka ends the whole process when its disk fails; here other applications live in that process.
    private static void forbidExit() {
        Exit.Procedure refuse = (status, message) -> {
            throw new IllegalStateException("The broker cannot go on: " + message);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
    }

    private static void formatIfNew(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }

    private static KafkaRaftServer startServer(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (Exception | Error e) {
            server.shutdown();
            server.awaitShutdown();
            throw e;
        }
    }

    public String bootstrapServers() {
        return LocalPort.HOST + ":" + port;
    }

    /** Stops and waits until everything is on disk; a second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
