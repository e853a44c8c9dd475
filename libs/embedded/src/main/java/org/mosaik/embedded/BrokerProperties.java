package org.mosaik.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker and controller in one process: small memory, quick start, loopback only. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int YEAR_IN_MINUTES = 365 * 24 * 60;

    private BrokerProperties() {}

    static Properties of(Path folder, int port, int controllerPort, Map<String, String> overrides) {
        Properties settings = new Properties();
        settings.putAll(identity(folder, port, controllerPort));
        settings.putAll(singleNode());
        settings.putAll(smallMemory());
        settings.putAll(quickStart());
        settings.putAll(behaviour());
        settings.putAll(overrides);
        return settings;
    }

    // The voters are named in the settings and not written to disk, so that every start may use another controller
    // port.
    private static Map<String, String> identity(Path folder, int port, int controllerPort) {
        String client = "PLAINTEXT://" + LocalPort.HOST + ":" + port;
        String controller = LocalPort.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "log.dirs",
                folder.toString(),
                "listeners",
                client + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                client,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + controller,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> smallMemory() {
        return Map.of(
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", String.valueOf(4 * MEBIBYTE),
                "log.index.size.max.bytes", String.valueOf(MEBIBYTE),
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1",
                "group.coordinator.threads", "1",
                "share.coordinator.threads", "1");
    }

    // After a kill the controller lets the broker in again when the session of the killed one is over.
    private static Map<String, String> quickStart() {
        return Map.of(
                "controller.quorum.election.timeout.ms", "200",
                "controller.quorum.election.backoff.max.ms", "200",
                "broker.heartbeat.interval.ms", "500",
                "broker.session.timeout.ms", "2000",
                "group.initial.rebalance.delay.ms", "0",
                "server.max.startup.time.ms", "60000");
    }

    private static Map<String, String> behaviour() {
        return Map.of(
                "auto.create.topics.enable",
                "false",
                "offsets.retention.minutes",
                String.valueOf(YEAR_IN_MINUTES),
                "message.max.bytes",
                String.valueOf(2 * MEBIBYTE),
                "metadata.max.idle.interval.ms",
                "5000");
    }
}
