package org.mosaik.standalone.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The three brokers of the compose file in this process: its settings, its users, the certificate and the rights that
 * its scripts make. Only hosts, ports and folders are others, and memory is smaller.
 */
final class RealBrokers implements AutoCloseable {

    private static final int COUNT = 3;
    private static final Map<String, String> SMALLER = Map.of(
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576",
            "offsets.topic.num.partitions", "4",
            "num.network.threads", "2",
            "num.io.threads", "2",
            "background.threads", "2",
            "group.initial.rebalance.delay.ms", "0");

    private final Compose compose;
    private final Path folder;
    private final List<Integer> ports =
            IntStream.range(0, 2 * COUNT).mapToObj(any -> freePort()).toList();
    private final List<KafkaRaftServer> brokers = new ArrayList<>();

    private RealBrokers(Compose compose, Path folder) {
        this.compose = compose;
        this.folder = folder;
    }

    static RealBrokers start(Compose compose, Path folder) throws Exception {
        RealBrokers all = new RealBrokers(compose, folder);
        Files.createDirectories(all.secrets());
        Files.createDirectories(all.certificate());
        Scripts.makeCertificate(compose, all.secrets(), all.certificate(), List.of("localhost"));
        Exit.Procedure refuse = (status, message) -> {
            throw new IllegalStateException("The broker cannot go on: " + message);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
        for (int number = 1; number <= COUNT; number++) {
            all.brokers.add(all.broker(number));
        }
        CompletableFuture.allOf(all.brokers.stream()
                        .map(broker -> CompletableFuture.runAsync(broker::startup, work -> new Thread(work).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        all.grant();
        return all;
    }

    private void grant() throws Exception {
        Scripts.Grants grants = Scripts.grant(compose, certificate().resolve("kafka.pem"), servers());
        try (Admin admin = Admin.create(grants.connection())) {
            admin.createAcls(grants.calls().stream()
                            .flatMap(call -> AccessRules.of(call).stream())
                            .toList())
                    .all()
                    .get();
        }
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private Path certificate() {
        return folder.resolve("certificate");
    }

    String servers() {
        return placed("kafka-1:9092,kafka-2:9092,kafka-3:9092");
    }

    /** A value of the compose file with the hosts, ports and folders of this place. */
    String placed(String value) {
        String here = value.replace("/etc/kafka/secrets", secrets().toString())
                .replace("/etc/kafka/certificate", certificate().toString());
        for (int number = 1; number <= COUNT; number++) {
            here = here.replace("kafka-" + number + ":9092", "localhost:" + ports.get(number - 1))
                    .replace("kafka-" + number + ":9093", "localhost:" + ports.get(COUNT + number - 1));
        }
        return here;
    }

    /** How a client connects whose container has these variables. */
    Map<String, Object> connection(Map<String, String> environment) {
        String prefix = "SPRING_KAFKA_PROPERTIES_";
        Map<String, Object> connection = new HashMap<>(Map.of("bootstrap.servers", servers()));
        environment.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                String property = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
                connection.put(property.replace('_', '.'), placed(value));
            }
        });
        return connection;
    }

    private KafkaRaftServer broker(int number) throws Exception {
        Map<String, String> environment = compose.environment("kafka-" + number);
        Path data = Files.createDirectories(folder.resolve("kafka-" + number));
        Properties settings = asTheImageDoes(environment);
        settings.replaceAll((name, value) -> placed(value.toString()).replace("/var/lib/kafka/data", data.toString()));
        settings.setProperty(
                "listeners",
                settings.getProperty("listeners")
                        .replace("://:9092", "://127.0.0.1:" + ports.get(number - 1))
                        .replace("://:9093", "://127.0.0.1:" + ports.get(COUNT + number - 1)));
        settings.putAll(SMALLER);
        // Only who leaves others behind can hand over to them
        settings.put("controlled.shutdown.enable", String.valueOf(number == COUNT));
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(number)
                .setClusterId(environment.get("CLUSTER_ID"))
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
        return new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    }

    /** Kafka's image makes the settings of the environment with this very class. */
    private static Properties asTheImageDoes(Map<String, String> environment) throws IOException {
        scala.collection.immutable.List<String> lines =
                kafka.docker.KafkaDockerWrapper$.MODULE$.getServerConfigsFromEnv(
                        scala.collection.immutable.Map$.MODULE$.from(
                                scala.jdk.javaapi.CollectionConverters.asScala(new LinkedHashMap<>(environment))));
        Properties settings = new Properties();
        settings.load(new StringReader(lines.mkString("\n")));
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Gives its partitions to the others first, as a broker does that is restarted. */
    void stopOne() {
        KafkaRaftServer last = brokers.remove(COUNT - 1);
        last.shutdown();
        last.awaitShutdown();
    }

    @Override
    public void close() {
        if (brokers.size() == COUNT) {
            stopOne();
        }
        CompletableFuture.allOf(brokers.stream()
                        .map(broker -> CompletableFuture.runAsync(broker::shutdown, work -> new Thread(work).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
