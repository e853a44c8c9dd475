package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Topics;
import org.mosaik.messaging.log.UnfitTopic;
import org.mosaik.messaging.start.CatchUp;
import org.mosaik.messaging.start.Gate;

/** Topics come from code in one place, and a service does not run on one that would lose or reorder records. */
class TopicsTest {

    private final EmbeddedBroker server = Infrastructure.ownBroker(Infrastructure.folder(), 0);
    private final TestLog log = new TestLog(server.bootstrapServers());
    private final Broker broker = new Broker(Admin.create(Map.of("bootstrap.servers", server.bootstrapServers())));
    private final Topics topics = new Topics(broker, "moderation", 0, 1024 * 1024, Duration.ofHours(24));

    @AfterEach
    void stop() {
        log.close();
        broker.close();
        server.close();
    }

    @Test
    void createsEveryTableWithTwelvePartitionsAndRefusesToRunOnWeakerOnes() throws Exception {
        await().untilAsserted(() ->
                assertThatCode(() -> topics.ensure(List.of("submissions"))).doesNotThrowAnyException());

        for (Topic<?> topic : Topic.ALL) {
            assertThat(broker.describe(List.of(topic.name())).get(topic.name()).partitions())
                    .hasSize(12);
            assertThat(setting(topic.name(), "cleanup.policy")).isEqualTo(topic.isLedger() ? "delete" : "compact");
            assertThat(setting(topic.name(), "unclean.leader.election.enable")).isEqualTo("false");
            assertThat(setting(topic.name(), "max.compaction.lag.ms")).isEqualTo("86400000");
        }
        assertThat(setting("submissions", "flush.messages")).isEqualTo("1");
        assertThat(setting("submissions.moderation.dead", "cleanup.policy")).isEqualTo("compact,delete");
        assertThat(Integer.parseInt(setting("submissions.moderation.dead", "max.message.bytes")))
                .isGreaterThan(Integer.parseInt(setting("submissions", "max.message.bytes")));
        assertThatCode(() -> topics.ensure(List.of("submissions"))).doesNotThrowAnyException();

        refuses("submissions", "flush.messages", "1000", "1");
        refuses("decisions", "unclean.leader.election.enable", "true", "false");
        refuses("withdrawals", "cleanup.policy", "delete", "compact");
        refuses("journal", "cleanup.policy", "compact", "delete");
    }

    @Test
    void refusesAnotherNumberOfPartitionsAndSaysWhy() throws Exception {
        log.admin()
                .createTopics(List.of(new NewTopic("decisions", 4, (short) 1)))
                .all()
                .get();

        await().untilAsserted(() -> assertThatThrownBy(() -> topics.ensure(List.of()))
                .isInstanceOf(UnfitTopic.class)
                .hasMessageContaining("decisions has 4 partitions instead of 12"));
        try (var service = SampleModeration.start(
                server.bootstrapServers(), Infrastructure.store(), Infrastructure.freshDatabase())) {
            await().until(() -> service.getBean(CatchUp.class).refusal() != null);
            assertThat(service.getBean(Gate.class).isOpen()).isFalse();
            assertThat(HealthTest.status(service)).isEqualTo("DOWN");
        }
    }

    private void refuses(String topic, String setting, String weak, String right) {
        log.configure(topic, Map.of(setting, weak));
        await().untilAsserted(() -> assertThatThrownBy(() -> topics.ensure(List.of()))
                .isInstanceOf(UnfitTopic.class)
                .hasMessageContaining(topic));
        log.configure(topic, Map.of(setting, right));
        await().untilAsserted(
                        () -> assertThatCode(() -> topics.ensure(List.of())).doesNotThrowAnyException());
    }

    private String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return log.admin()
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
