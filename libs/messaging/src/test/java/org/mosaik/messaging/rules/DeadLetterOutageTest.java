package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.read.DeadLetterBox;
import org.mosaik.messaging.read.TopicTable;

/** Row 72 and S3: when a dead letter cannot be written, the position does not move and nothing is lost. */
class DeadLetterOutageTest {

    @Test
    @SuppressWarnings("unchecked")
    void aFailingDeadLetterWriteKeepsTheOffset() throws Exception {
        try (EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
                TestLog log = new TestLog(broker.bootstrapServers());
                var service = awake(SampleModeration.start(
                        broker.bootstrapServers(),
                        Infrastructure.store(),
                        Infrastructure.freshDatabase(),
                        "mosaik.messaging.acknowledge-within=500ms"))) {
            TopicTable<Submission> table = (TopicTable<Submission>) service.getBean("submissions");
            String poison = anId();
            String next = samePartition(log, poison);
            log.admin()
                    .deleteTopics(List.of("submissions.moderation.dead"))
                    .all()
                    .get();

            long offset = log.raw("submissions", Bytes.utf8(poison), Bytes.utf8("broken"), Map.of());
            log.append(Topic.SUBMISSIONS, aStory(next, 1), Facts.SUBMISSION_RECEIVED);

            var at = new TopicPartition("submissions", log.partition("submissions", poison));
            await().until(() ->
                    service.getBean(org.mosaik.messaging.read.DeadLetters.class).isParked("submissions", poison));
            assertThat(service.getBean(Positions.class).passed(Map.of(at, offset + 1)))
                    .isFalse();
            assertThat(table.find(next)).isEmpty();

            log.admin()
                    .createTopics(List.of(new NewTopic("submissions.moderation.dead", 1, (short) 1)))
                    .all()
                    .get();

            await().until(() -> table.find(next).isPresent());
            assertThat(service.getBean(DeadLetterBox.class).list())
                    .extracting(DeadLetterBox.DeadLetter::key)
                    .contains(poison);
        }
    }

    private static String samePartition(TestLog log, String id) {
        String other = anId();
        while (log.partition("submissions", other) != log.partition("submissions", id)) {
            other = anId();
        }
        return other;
    }
}
