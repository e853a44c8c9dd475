package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.messaging.rules.SharedModeration.CONTEXT;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.deadLetters;
import static org.mosaik.messaging.rules.SharedModeration.submissions;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.read.Batch;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicReader;

/** What may only be seen when two records of a key come in one poll. */
class OneBatchTest {

    /** No partition that anybody waits for. */
    private static final int ELSEWHERE = 99;

    @Test
    void anOlderStateDoesNotReleaseTheKeyOfAParkedOneBehindIt() {
        String id = anId();

        accept(List.of(record(id, 1, Codec.write(aStory(id, 1)), 1), record(id, 2, Bytes.utf8("broken"), 1)));

        assertThat(deadLetters().isParked("submissions", id)).isTrue();
    }

    @Test
    void theSameStateRepeatedBehindAParkedRecordReleasesItsKey() {
        String id = anId();

        accept(List.of(
                record(id, 1, Codec.write(aStory(id, 1)), 1),
                record(id, 2, Bytes.utf8("broken"), 1),
                record(id, 3, Codec.write(aStory(id, 1)), 1)));

        assertThat(deadLetters().isParked("submissions", id)).isFalse();
    }

    @Test
    void theHigherFormatOfARevisionCounts() {
        String id = anId();

        accept(List.of(
                record(id, 1, Codec.write(aStory(id, 7, "alte Form")), 1),
                record(id, 2, Codec.write(aStory(id, 7, "neue Form")), 2)));

        assertThat(submissions().find(id)).contains(aStory(id, 7, "neue Form"));
    }

    @Test
    void whatTwoChannelsDidWithAStoryIsTwoThings() {
        String id = anId();
        List<String> seen = new ArrayList<>();
        TopicReader<Delivery> reader = CONTEXT.getBean(Readers.class)
                .followDeliveries(records ->
                        records.forEach(record -> seen.add(record.snapshot().channel())));

        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
            reader.accept(new Batch(List.of(delivery(id, "site", 7), delivery(id, "mail", 9)), consumer));
        }

        assertThat(seen).containsExactlyInAnyOrder("site", "mail");
    }

    private static ConsumerRecord<byte[], byte[]> delivery(String id, String channel, long revision) {
        Topic<Delivery> topic = Topic.deliveries(channel, "somebody");
        Delivery delivery = new Delivery(id, revision, channel, Delivery.State.DELIVERED, null, List.of(), null);
        RecordHeaders headers = new RecordHeaders();
        new Envelope("/somebody", Facts.DELIVERY_CHANGED, id, revision, 1, Instant.now(), null)
                .headers(topic)
                .forEach(headers::add);
        return record(topic.name(), id, 1, Codec.write(delivery), headers);
    }

    @Test
    void anOwnerHearsOfPoisonAfterTheStatesInFrontOfIt() {
        List<String> heard = new ArrayList<>();
        TopicReader<Decision> reader = CONTEXT.getBean(Readers.class)
                .followOwn(Topic.DECISIONS, new OwnTopicListener<>() {
                    @Override
                    public void on(List<Received<Decision>> states) {
                        states.forEach(state ->
                                heard.add("state at " + state.position().offset()));
                    }

                    @Override
                    public void onPoison(String key, LogPosition position) {
                        heard.add("poison at " + position.offset());
                    }
                });
        String id = anId();
        RecordHeaders headers = new RecordHeaders();
        new Envelope("/moderation", Facts.CASE_APPROVED, id, 9, 1, Instant.EPOCH, null)
                .headers(Topic.DECISIONS)
                .forEach(headers::add);
        Decision state = new Decision(id, 9, 1, Decision.Outcome.CLOSED, null, null, null, List.of(), List.of(), null);

        accept(
                reader,
                List.of(
                        record("decisions", id, 1, Codec.write(state), headers),
                        record("decisions", id, 2, Bytes.utf8("broken"), headers)));

        assertThat(heard).containsExactly("state at 1", "poison at 2");
    }

    @SuppressWarnings("unchecked")
    private static void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        accept((TopicReader<Submission>) CONTEXT.getBean("followSubmissions"), records);
    }

    private static void accept(TopicReader<?> reader, List<ConsumerRecord<byte[], byte[]>> records) {
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
            reader.accept(new Batch(records, consumer));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String id, long offset, byte[] body, int format) {
        RecordHeaders headers = new RecordHeaders();
        new Envelope("/submission", Facts.SUBMISSION_CHANGED, id, 7, format, Instant.now(), null)
                .headers(Topic.SUBMISSIONS)
                .forEach(headers::add);
        return record("submissions", id, offset, body, headers);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, String id, long offset, byte[] body, RecordHeaders headers) {
        return new ConsumerRecord<>(
                topic,
                ELSEWHERE,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                Bytes.utf8(id),
                body,
                headers,
                Optional.empty());
    }
}
