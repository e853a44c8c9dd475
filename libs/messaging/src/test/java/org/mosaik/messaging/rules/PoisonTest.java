package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.box;
import static org.mosaik.messaging.rules.SharedModeration.deadLetters;
import static org.mosaik.messaging.rules.SharedModeration.obstacle;
import static org.mosaik.messaging.rules.SharedModeration.submissions;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.read.DeadLetterBox.DeadLetter;
import org.mosaik.messaging.read.DeadLetterBox.Replay;

/** Row 68 and rule 8: what cannot be applied is parked with its reason, the next record flows, and nothing is lost. */
class PoisonTest {

    @AfterEach
    void clearTheWay() {
        obstacle().before = records -> {};
    }

    static Stream<Arguments> garbage() {
        byte[] random = new byte[500];
        new Random(1).nextBytes(random);
        return Stream.of(
                Arguments.of("malformed", random, headers("org.mosaik.submission.received.v1")),
                Arguments.of("malformed", Bytes.utf8("null"), headers("org.mosaik.submission.received.v1")),
                Arguments.of("malformed", Bytes.utf8("{\"id\":7}"), headers("org.mosaik.submission.received.v1")),
                Arguments.of("no-body", null, headers("org.mosaik.submission.received.v1")),
                Arguments.of("newer-version", Bytes.utf8("{}"), headers("org.mosaik.submission.received.v2")),
                Arguments.of("foreign-source", Bytes.utf8("{}"), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void parksGarbageAndGoesOn(String reason, byte[] body, Map<String, byte[]> headers) {
        String id = anId();

        LOG.raw("submissions", Bytes.utf8(id), body, headers);
        ReadingTest.awaitEverythingBefore(anIdBeside(id));

        assertThat(letter(id).reason()).isEqualTo(reason);
        assertThat(deadLetters().isParked("submissions", id)).isTrue();
        assertThat(submissions().find(id)).isEmpty();
    }

    @Test
    void parksARecordUnderAnotherKey() {
        String id = anId();

        LOG.raw(
                "submissions",
                Bytes.utf8(id),
                Codec.write(aStory("another", 1)),
                headers("org.mosaik.submission.received.v1"));

        await().until(() -> deadLetters().isParked("submissions", id));
        assertThat(letter(id).reason()).isEqualTo("other-key");
    }

    @Test
    void aFaultInTheFeatureIsTriedAgainThenParkedAndStopsNobodyElse() {
        String bad = anId();
        String good = anIdBeside(bad);
        obstacle().before = records -> records.stream()
                .filter(record -> record.id().equals(bad))
                .forEach(record -> {
                    throw new IllegalStateException("a bug with " + record.snapshot());
                });

        LOG.append(Topic.SUBMISSIONS, aStory(bad, 1), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.SUBMISSIONS, aStory(good, 1), Facts.SUBMISSION_RECEIVED);

        await().until(() -> submissions().find(good).isPresent());
        await().until(() -> deadLetters().isParked("submissions", bad));
        assertThat(letter(bad).reason()).isEqualTo("failed");
    }

    @Test
    void replaysIntoTheFeatureAndNeverIntoTheTopic() {
        String id = anId();
        obstacle().before = records -> records.stream()
                .filter(record -> record.id().equals(id))
                .forEach(record -> {
                    throw new IllegalStateException("a bug");
                });
        LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
        assertThat(letter(id).reason()).isEqualTo("failed");
        assertThat(box().replay("submissions", id)).isEqualTo(Replay.STILL_BROKEN);
        assertThat(deadLetters().isParked("submissions", id)).isTrue();

        obstacle().before = records -> {};
        Replay outcome = box().replay("submissions", id);

        assertThat(outcome).isEqualTo(Replay.APPLIED);
        assertThat(submissions().find(id)).contains(aStory(id, 1));
        assertThat(deadLetters().isParked("submissions", id)).isFalse();
        assertThat(box().list()).extracting(DeadLetter::key).doesNotContain(id);
        assertThat(LOG.read("submissions").stream().filter(record -> isOf(id, record)))
                .hasSize(1);
        assertThat(box().replay("submissions", id)).isEqualTo(Replay.UNKNOWN);
    }

    @Test
    void aNewerStateTakesThePlaceOfAParkedOne() {
        String id = anId();
        LOG.raw("submissions", Bytes.utf8(id), Bytes.utf8("broken"), headers("org.mosaik.submission.received.v1"));
        await().until(() -> deadLetters().isParked("submissions", id));

        LOG.append(Topic.SUBMISSIONS, aStory(id, 2), Facts.SUBMISSION_CHANGED);

        await().until(() -> submissions().find(id).isPresent());
        await().until(() -> !deadLetters().isParked("submissions", id));
        assertThat(box().list()).extracting(DeadLetter::key).doesNotContain(id);
    }

    @Test
    void anOlderStateInTheSameBatchDoesNotReleaseAParkedOne() {
        String id = anId();

        LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
        LOG.raw("submissions", Bytes.utf8(id), Bytes.utf8("broken"), headers("org.mosaik.submission.changed.v1"));
        ReadingTest.awaitEverythingBefore(anIdBeside(id));

        assertThat(deadLetters().isParked("submissions", id)).isTrue();
    }

    @Test
    void deadLettersHaveRoomForTheLargestRecord() {
        String id = anId();
        byte[] large = new byte[1024 * 1024];

        LOG.raw("submissions", Bytes.utf8(id), large, headers("org.mosaik.submission.received.v1"));

        await().until(() -> deadLetters().isParked("submissions", id));
        assertThat(letter(id).bytes()).isEqualTo(large.length);
    }

    @Test
    void deadLettersCarryOnlyTheAllowedHeadersAndNoStackTrace() {
        String id = anId();
        Map<String, byte[]> headers = new java.util.HashMap<>(headers("org.mosaik.submission.received.v1"));
        headers.put("x-name", Bytes.utf8("Marlies"));
        headers.put("ce_id", new byte[100_000]);

        LOG.raw("submissions", Bytes.utf8(id), Bytes.utf8("broken"), headers);
        assertThat(letter(id).reason()).isEqualTo("malformed");

        ConsumerRecord<byte[], byte[]> dead = LOG.read("submissions.moderation.dead").stream()
                .filter(record -> isOf(id, record))
                .findFirst()
                .orElseThrow();
        assertThat(dead.headers())
                .extracting(header -> header.key())
                .containsExactlyInAnyOrder(
                        "ce_type", "ce_source", "ce_time", "ce_format", "ce_dataschema", "dead_reason", "dead_origin");
    }

    @Test
    void writesNothingOfAPayloadIntoTheLogFile() {
        String poison = anId();
        String bug = anId();
        obstacle().before = records -> records.stream()
                .filter(record -> record.id().equals(bug))
                .forEach(record -> {
                    throw new IllegalStateException("Marlies Geheim " + record.snapshot());
                });

        try (Logs logs = new Logs()) {
            LOG.raw(
                    "submissions",
                    Bytes.utf8(poison),
                    Bytes.utf8("{\"id\":\"Marlies Geheim\","),
                    headers("org.mosaik.submission.received.v1"));
            LOG.append(Topic.SUBMISSIONS, aStory(bug, 1, "Marlies Geheim"), Facts.SUBMISSION_RECEIVED);
            await().until(() -> deadLetters().isParked("submissions", bug));
            await().until(() -> deadLetters().isParked("submissions", poison));

            assertThat(logs.text()).contains("parked").doesNotContain("Marlies").doesNotContain("example.org");
        }
    }

    /** A key counts as parked a moment before its letter is written. */
    private static DeadLetter letter(String key) {
        await().until(() -> box().list().stream().anyMatch(one -> one.key().equals(key)));
        return box().list().stream()
                .filter(letter -> letter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(String id, ConsumerRecord<byte[], byte[]> record) {
        return id.equals(Bytes.text(record.key())) && record.value() != null;
    }

    private static Map<String, byte[]> headers(String type) {
        Map<String, byte[]> headers = new java.util.HashMap<>(
                new Envelope("/submission", Facts.SUBMISSION_RECEIVED, "x", 1, 1, Instant.now(), null)
                        .headers(Topic.SUBMISSIONS));
        headers.keySet()
                .removeIf(name -> !name.equals("ce_source")
                        && !name.equals("ce_time")
                        && !name.equals("ce_format")
                        && !name.equals("ce_dataschema"));
        headers.put("ce_type", Bytes.utf8(type));
        return headers;
    }

    /** Another id in the same partition, so that what happens to the one is known once the other was applied. */
    private static String anIdBeside(String id) {
        return Stream.generate(SharedModeration::anId)
                .filter(other -> LOG.partition("submissions", other) == LOG.partition("submissions", id))
                .findFirst()
                .orElseThrow();
    }
}
