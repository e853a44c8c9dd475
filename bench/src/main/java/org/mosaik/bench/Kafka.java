package org.mosaik.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.Ports;

/** The product's broker, as its operator sees it. */
final class Kafka implements AutoCloseable {

    private final Admin admin;

    Kafka() {
        this(Product.PORTS);
    }

    Kafka(Ports ports) {
        this.admin = Admin.create(Map.of("bootstrap.servers", ports.broker()));
    }

    void create(String topic) throws ExecutionException, InterruptedException {
        if (!admin.listTopics().names().get().contains(topic)) {
            admin.createTopics(List.of(new NewTopic(topic, Topic.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** @param everyMessage whether the broker flushes to the disk before it acknowledges, or leaves that to the page cache */
    void flush(String topic, boolean everyMessage) throws ExecutionException, InterruptedException {
        String messages = everyMessage ? "1" : String.valueOf(Long.MAX_VALUE);
        configure(topic, Map.of(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, messages));
    }

    void configure(String topic, Map<String, String> settings) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                .all()
                .get();
    }

    /** With one byte nothing fits. */
    void limitDeadLetters(int bytes) throws ExecutionException, InterruptedException {
        for (String topic : admin.listTopics().names().get()) {
            if (topic.endsWith(".dead")) {
                configure(topic, Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes)));
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
