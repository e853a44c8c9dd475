package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.Samples.awaitAnnounced;
import static org.mosaik.messaging.rules.Samples.decide;
import static org.mosaik.messaging.rules.Samples.isPending;
import static org.mosaik.messaging.rules.Samples.records;
import static org.mosaik.messaging.rules.Samples.table;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.samples;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;

/** Rules 2 and 4, and "change the document, then announce it". */
class OwnerTest {

    @Test
    void announcesAChangeWithItsHeadersAndClearsTheFlag() throws Exception {
        String id = anId();

        decide(id, Outcome.APPROVED, 3);
        samples().announce(id).get();

        ConsumerRecord<byte[], byte[]> record = records(id).get(0);
        assertThat(Bytes.header(record.headers(), "ce_type")).isEqualTo("org.mosaik.case.approved.v1");
        assertThat(Bytes.header(record.headers(), "ce_source")).isEqualTo("/moderation");
        assertThat(Bytes.header(record.headers(), "ce_id"))
                .isEqualTo(id + ":" + table(id).revision());
        assertThat(record.headers())
                .extracting(header -> header.key())
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_format",
                        "content-type");
        await().until(() -> !isPending(id));
    }

    @Test
    void aRevisionIsTheTimeAndNeverGoesBack() {
        String id = anId();
        Instant future = Instant.parse("2099-01-01T00:00:00Z");

        decideAt(id, Outcome.APPROVED, future);
        decideAt(id, Outcome.REJECTED, Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(samples().find(id).orElseThrow().revision()).isEqualTo(future.toEpochMilli() + 1);
    }

    @Test
    void aWriteThatConcernsNobodyElseRaisesNoRevision() {
        String id = anId();
        decide(id, Outcome.APPROVED, 1);
        long before = samples().find(id).orElseThrow().revision();

        samples().change(id, sample -> {
            sample.lease();
            return true;
        });

        assertThat(samples().find(id).orElseThrow().revision()).isEqualTo(before);
    }

    @Test
    void ofManyWritersAtOnceNoneIsLost() {
        String id = anId();
        decide(id, Outcome.OPEN, 1);

        CompletableFuture<?>[] writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> samples().change(id, sample -> {
                    sample.decide(Outcome.OPEN, sample.decision().basis() + 1, Instant.now());
                    return true;
                })))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(samples().find(id).orElseThrow().decision().basis()).isEqualTo(9);
    }

    @Test
    void ofABatchNothingIsLostWhenSomebodyElseIsFasterWithOneOfThem() {
        String mine = anId();
        String contested = anId();
        decide(mine, Outcome.OPEN, 1);
        decide(contested, Outcome.OPEN, 1);
        AtomicBoolean rivalCame = new AtomicBoolean();
        Map<String, Consumer<Sample>> changes = new LinkedHashMap<>();
        changes.put(mine, OwnerTest::addTen);
        changes.put(contested, sample -> {
            if (rivalCame.compareAndSet(false, true)) {
                decide(contested, Outcome.OPEN, 5);
            }
            addTen(sample);
        });

        samples().applyAll(changes);

        assertThat(samples().find(mine).orElseThrow().decision().basis()).isEqualTo(11);
        assertThat(samples().find(contested).orElseThrow().decision().basis()).isEqualTo(15);
        awaitAnnounced(mine);
        awaitAnnounced(contested);
        assertThat(table(contested).basis()).isEqualTo(15);
    }

    /** Once, however often it is asked, as everything that follows from a record. */
    private static void addTen(Sample sample) {
        if (sample.decision().basis() < 10) {
            sample.decide(Outcome.OPEN, sample.decision().basis() + 10, Instant.now());
        }
    }

    @Test
    void repeatsItselfWhenAnOlderRecordCameLate() {
        String id = anId();
        decide(id, Outcome.APPROVED, 1);
        awaitAnnounced(id);
        long first = table(id).revision();
        decide(id, Outcome.CLOSED, 2);
        awaitAnnounced(id);
        Decision newest = table(id);

        LOG.append(Topic.DECISIONS, sample(id, first, Outcome.APPROVED, 1), Facts.CASE_APPROVED);

        await().until(() -> table(id).equals(newest) && records(id).size() == 4);
        assertThat(samples().find(id).orElseThrow().revision()).isEqualTo(newest.revision());
    }

    @Test
    void repeatsItselfWhenARivalOfTheSameRevisionCameLater() {
        String id = anId();
        decide(id, Outcome.CLOSED, 2);
        awaitAnnounced(id);
        Decision mine = table(id);

        LOG.append(Topic.DECISIONS, sample(id, mine.revision(), Outcome.APPROVED, 2), Facts.CASE_APPROVED);

        await().until(() -> records(id).size() == 3);
        assertThat(table(id)).isEqualTo(mine);
        assertThat(samples().find(id).orElseThrow().outcome()).isEqualTo("CLOSED");
    }

    @Test
    void repeatsItselfBehindARecordThatNobodyCanRead() {
        String id = anId();
        decide(id, Outcome.CLOSED, 2);
        awaitAnnounced(id);
        Decision mine = table(id);

        LOG.raw("decisions", Bytes.utf8(id), Bytes.utf8("garbage"), Map.of());

        await().until(() -> records(id).size() == 3);
        assertThat(org.mosaik.events.Codec.read(
                        Decision.class, records(id).get(2).value()))
                .isEqualTo(mine);
        await().until(() -> !SharedModeration.deadLetters().isParked("decisions", id));
    }

    @Test
    void doesNotRepeatItselfForItsOwnRecordDeliveredTwice() {
        String id = anId();
        decide(id, Outcome.CLOSED, 2);
        awaitAnnounced(id);
        Decision mine = table(id);

        LOG.append(Topic.DECISIONS, mine, Facts.CASE_CLOSED);
        decide(id, Outcome.OPEN, 3);
        awaitAnnounced(id);

        assertThat(records(id)).hasSize(3);
    }

    @Test
    void takesFromTheLogWhatItsStoreDoesNotHave() {
        String id = anId();

        LOG.append(Topic.DECISIONS, sample(id, 77, Outcome.REJECTED, 5), Facts.CASE_REJECTED);

        await().until(() -> samples().find(id).isPresent());
        assertThat(samples().find(id).orElseThrow().revision()).isEqualTo(77);
        assertThat(samples().find(id).orElseThrow().outcome()).isEqualTo("REJECTED");
        assertThat(records(id)).hasSize(1);
    }

    private static void decideAt(String id, Outcome outcome, Instant time) {
        samples().changeOrCreate(id, sample -> {
            sample.decide(outcome, 1, time);
            return true;
        });
    }

    private static Decision sample(String id, long revision, Outcome outcome, long basis) {
        return new Decision(id, revision, basis, outcome, null, null, null, List.of(), List.of(), null);
    }
}
