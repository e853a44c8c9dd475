package org.mosaik.messaging.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.mosaik.events.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates every topic from code in this one place, and refuses to run on one that is not as it has to be. */
public class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final int HEADER_ROOM = 64 * 1024;

    private final Broker broker;
    private final String service;
    private final int replicas;
    private final int maxRecordBytes;
    private final Duration compactionLag;

    /** @param compactionLag how long a record that was overtaken may still stand there */
    public Topics(Broker broker, String service, int replicas, int maxRecordBytes, Duration compactionLag) {
        this.broker = broker;
        this.service = service;
        this.replicas = replicas;
        this.maxRecordBytes = maxRecordBytes;
        this.compactionLag = compactionLag;
    }

    /** Where this service parks the records of a topic that it cannot apply. */
    public String deadLetters(String topic) {
        return topic + "." + service + ".dead";
    }

    /**
     * Creates what is missing and checks what is there.
     *
     * @throws UnfitTopic if a topic would lose or reorder records
     */
    public void ensure(List<String> followed) {
        int copies = replicas > 0 ? replicas : brokers() >= 3 ? 3 : 1;
        List<NewTopic> wanted = new ArrayList<>();
        Topic.ALL.forEach(topic -> wanted.add(table(topic, (short) copies)));
        followed.forEach(topic -> wanted.add(dead(topic, (short) copies)));
        Map<String, TopicDescription> there =
                broker.describe(wanted.stream().map(NewTopic::name).toList());
        create(wanted.stream().filter(topic -> !there.containsKey(topic.name())).toList());
        check(Topic.ALL.stream().map(Topic::name).toList());
    }

    private int brokers() {
        return Broker.await(broker.admin().describeCluster().nodes()).size();
    }

    private NewTopic table(Topic<?> topic, short copies) {
        Map<String, String> config = new HashMap<>();
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                topic.isLedger() ? TopicConfig.CLEANUP_POLICY_DELETE : TopicConfig.CLEANUP_POLICY_COMPACT);
        if (topic.isLedger()) {
            config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        }
        if (copies == 1 && topic.equals(Topic.SUBMISSIONS)) {
            config.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return topic(topic.name(), Topic.PARTITIONS, copies, config, maxRecordBytes + HEADER_ROOM);
    }

    /** One partition is enough for what is parked, and it has room for the largest record plus the reason. */
    private NewTopic dead(String topic, short copies) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
        config.put(TopicConfig.RETENTION_MS_CONFIG, "1209600000");
        return topic(deadLetters(topic), 1, copies, config, maxRecordBytes + 2 * HEADER_ROOM);
    }

    private NewTopic topic(String name, int partitions, short copies, Map<String, String> config, int maxBytes) {
        config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(compactionLag.toMillis()));
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, copies >= 3 ? "2" : "1");
        config.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes));
        return new NewTopic(name, partitions, copies).configs(config);
    }

    private void create(List<NewTopic> missing) {
        broker.admin().createTopics(missing).values().forEach((name, created) -> {
            try {
                Broker.await(created);
                LOG.info("created topic {}", name);
            } catch (Outage refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        });
    }

    private void check(List<String> names) {
        Map<String, TopicDescription> topics = broker.describe(names);
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                Broker.await(broker.admin().describeConfigs(resources).all());
        for (ConfigResource resource : resources) {
            TopicDescription topic = topics.get(resource.name());
            Config config = configs.get(resource);
            if (topic == null || config == null) {
                throw new Outage("topic " + resource.name() + " is not there yet");
            }
            FitTopic.check(topic, config);
        }
    }
}
