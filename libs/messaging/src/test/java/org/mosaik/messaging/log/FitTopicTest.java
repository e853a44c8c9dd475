package org.mosaik.messaging.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Topic;

/** What three brokers would be asked for, without three brokers. */
class FitTopicTest {

    @Test
    void threeCopiesHaveToAcknowledgeWithTwo() {
        assertThatCode(() -> FitTopic.check(decisions(3), settings("2"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> FitTopic.check(decisions(3), settings("1")))
                .isInstanceOf(UnfitTopic.class)
                .hasMessageContaining("min.insync.replicas=2");
    }

    @Test
    void aSingleCopyCannotBeAskedForTwo() {
        assertThatCode(() -> FitTopic.check(decisions(1), settings("1"))).doesNotThrowAnyException();
    }

    private static TopicDescription decisions(int copies) {
        List<Node> nodes = IntStream.range(0, copies)
                .mapToObj(node -> new Node(node, "localhost", 1))
                .toList();
        return new TopicDescription(
                Topic.DECISIONS.name(),
                false,
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartitionInfo(number, nodes.get(0), nodes, nodes))
                        .toList());
    }

    private static Config settings(String minInSync) {
        return new Config(Stream.of(
                        Map.entry("unclean.leader.election.enable", "false"),
                        Map.entry("cleanup.policy", "compact"),
                        Map.entry("min.insync.replicas", minInSync))
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
