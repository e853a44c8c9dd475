package org.mosaik.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.mosaik.embedded.LocalPort;
import org.mosaik.standalone.ChildProcess;

/**
 * The three brokers of the compose file: its settings, its users, the certificate and the rights that its scripts make.
 * Only hosts, ports and folders are others, and memory is smaller. Two run in this process, one in its own.
 */
final class RealBrokers implements AutoCloseable {

    private static final int COUNT = 3;

    /** The one with a process of its own, because only a process can be killed. */
    static final int MORTAL = COUNT;

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
            Stream.generate(LocalPort::anyFree).distinct().limit(2 * COUNT).toList();
    private final List<KafkaRaftServer> immortal = new ArrayList<>();
    private final ChildProcess mortal;

    private RealBrokers(Compose compose, Path folder) throws Exception {
        this.compose = compose;
        this.folder = folder;
        Files.createDirectories(secrets());
        Files.createDirectories(certificate());
        Scripts.makeCertificate(compose, secrets(), certificate(), List.of("localhost"));
        Path file = folder.resolve("mortal.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            formatted(MORTAL).store(writer, null);
        }
        mortal = ChildProcess.java(BrokerUntilKilled.class, file.toString());
    }

    static RealBrokers start(Compose compose, Path folder) throws Exception {
        RealBrokers all = new RealBrokers(compose, folder);
        Exit.Procedure refuse = (status, message) -> {
            throw new IllegalStateException("The broker cannot go on: " + message);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
        for (int number = 1; number < MORTAL; number++) {
            all.immortal.add(new KafkaRaftServer(KafkaConfig.fromProps(all.formatted(number), false), Time.SYSTEM));
        }
        all.everyImmortal(KafkaRaftServer::startup);
        all.grant();
        return all;
    }

    private void everyImmortal(Consumer<KafkaRaftServer> act) {
        CompletableFuture.allOf(immortal.stream()
                        .map(broker ->
                                CompletableFuture.runAsync(() -> act.accept(broker), work -> new Thread(work).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void grant() throws Exception {
        Scripts.Grants grants = Scripts.grant(compose, certificate().resolve("kafka.pem"), servers());
        try (Admin admin = Admin.create(grants.connection())) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(admin.describeCluster().nodes().get())
                                    .as(mortal.output())
                                    .hasSize(COUNT));
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

    /** The settings of a broker whose folder is ready for it. */
    private Properties formatted(int number) throws Exception {
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
        // They end together, and whoever hands over waits for somebody to take it
        settings.put("controlled.shutdown.enable", "false");
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(number)
                .setClusterId(environment.get("CLUSTER_ID"))
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
        return settings;
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

    /** With kill -9: it hands nothing over, and says goodbye to nobody. */
    void kill() {
        mortal.kill();
        assertThat(mortal.exitCode()).as("killed by signal 9").isEqualTo(128 + 9);
    }

    @Override
    public void close() {
        mortal.close();
        everyImmortal(KafkaRaftServer::shutdown);
    }
}
