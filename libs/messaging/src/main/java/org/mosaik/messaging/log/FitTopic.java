package org.mosaik.messaging.log;

import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.mosaik.events.Topic;

/** What has to be true of a topic before anything is trusted to it. */
final class FitTopic {

    private FitTopic() {}

    static void check(TopicDescription topic, Config config) {
        String name = topic.name();
        int partitions = topic.partitions().size();
        demand(
                partitions == Topic.PARTITIONS,
                name + " has " + partitions + " partitions instead of " + Topic.PARTITIONS
                        + ": a key would live in two of them");
        demand(
                "false".equals(value(config, TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG)),
                name + " allows unclean leader election, which loses acknowledged records");
        int copies = topic.partitions().get(0).replicas().size();
        if (copies >= 3) {
            demand(
                    Integer.parseInt(value(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)) >= 2,
                    name + " has three copies but acknowledges with one: set min.insync.replicas=2");
        } else if (copies == 1 && name.equals(Topic.SUBMISSIONS.name())) {
            demand(
                    "1".equals(value(config, TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG)),
                    name + " has a single copy and needs flush.messages=1");
        }
        boolean compacted = value(config, TopicConfig.CLEANUP_POLICY_CONFIG).equals(TopicConfig.CLEANUP_POLICY_COMPACT);
        demand(compacted != name.equals(Topic.JOURNAL.name()), name + " has the wrong cleanup policy");
    }

    private static String value(Config config, String key) {
        return config.get(key).value();
    }

    private static void demand(boolean fit, String otherwise) {
        if (!fit) {
            throw new UnfitTopic(otherwise);
        }
    }
}
