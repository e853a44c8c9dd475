package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.own.Owner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What was forgotten leaves the log, although its partition is quiet, and is called gone only when it is. */
class ForgettingTest {

    private final EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
    private final TestLog log = new TestLog(broker.bootstrapServers());
    private final ConfigurableApplicationContext service = awake(SampleModeration.start(
            broker.bootstrapServers(),
            Infrastructure.store(),
            Infrastructure.freshDatabase(),
            "mosaik.messaging.compaction-lag=1s",
            "mosaik.messaging.forget-every=1200ms"));

    @AfterEach
    void stop() {
        service.close();
        log.close();
        broker.close();
    }

    @Test
    void earlierRecordsLeaveAQuietPartitionAndOnlyThenAreCalledGone() {
        String erased = anId();
        String other = another(erased);
        log.configure("decisions", Map.of("min.compaction.lag.ms", "3600000", "max.compaction.lag.ms", "3600000"));
        changeTwice(erased);
        changeTwice(other);
        samples().change(erased, sample -> {
            sample.forget(Instant.now());
            return true;
        });

        await().until(() -> records("decisions", erased).size() > 5);
        assertThat(samples().find(erased).orElseThrow().leftLogAt()).isNull();
        assertThat(outcomes(erased)).contains(Outcome.APPROVED);
        log.configure("decisions", Map.of("min.compaction.lag.ms", "0", "max.compaction.lag.ms", "1000"));

        await().until(() -> samples().find(erased).orElseThrow().leftLogAt() != null);
        assertThat(outcomes(erased)).containsOnly(Outcome.ERASED);
        assertThat(outcomes(other)).contains(Outcome.APPROVED, Outcome.REJECTED);
    }

    @Test
    void aDeadLetterThatWasOverwrittenLeavesItsTopic() {
        String id = anId();
        String dead = "submissions.moderation.dead";
        log.raw(
                "submissions",
                id.getBytes(StandardCharsets.UTF_8),
                "{broken".getBytes(StandardCharsets.UTF_8),
                Map.of());
        await().until(() -> !bodies(dead, id).isEmpty());

        log.append(Topic.SUBMISSIONS, aStory(id, 2), Facts.SUBMISSION_CHANGED);

        await().until(() -> bodies(dead, id).isEmpty());
        await().until(() -> service.getBean(MongoOperations.class)
                        .getCollection("overwritten")
                        .countDocuments()
                == 0);
        assertThat(records(dead, id)).isNotEmpty();
    }

    private void changeTwice(String id) {
        for (Outcome outcome : List.of(Outcome.APPROVED, Outcome.REJECTED)) {
            samples().changeOrCreate(id, sample -> {
                sample.decide(outcome, 1, Instant.now());
                return true;
            });
            await().atMost(Duration.ofSeconds(20)).until(() -> outcomes(id).contains(outcome));
        }
    }

    /** In another partition, which nobody wakes up. */
    private String another(String id) {
        String found = anId();
        while (log.partition("decisions", found) == log.partition("decisions", id)) {
            found = anId();
        }
        return found;
    }

    private List<Outcome> outcomes(String id) {
        return records("decisions", id).stream()
                .map(record -> org.mosaik.events.Codec.read(Decision.class, record.value())
                        .outcome())
                .toList();
    }

    private List<byte[]> bodies(String topic, String id) {
        return records(topic, id).stream()
                .map(ConsumerRecord::value)
                .filter(body -> body != null && body.length > 0)
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, String id) {
        return log.read(topic).stream()
                .filter(record -> id.equals(Bytes.text(record.key())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Owner<Sample> samples() {
        return (Owner<Sample>) service.getBean("samples");
    }
}
