package org.mosaik.standalone.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The broker that {@link RealBrokersTest} kills. */
final class BrokerUntilKilled {

    private BrokerUntilKilled() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("mosaik.log", args[0] + ".log");
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        KafkaRaftServer broker = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        new Thread(broker::startup).start();
        // Its input ends with the tests, which may not live to kill it
        System.in.readAllBytes();
        Runtime.getRuntime().halt(1);
    }
}
