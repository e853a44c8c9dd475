package org.mosaik.messaging.read;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Positions.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one topic (or all that match a pattern) for one feature: a function bean, bound by Spring Cloud Stream.
 *
 * <p>Poison is parked, an outage is thrown for the container to wait, anything else is tried a few times and then
 * parked: a bug must not stop a twelfth of all stories. The position is written once the whole batch is dealt with.
 */
public class TopicReader<T extends Snapshot> implements Consumer<Batch> {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    /** What a reader works with, the same for all readers of a service. */
    public record Tools(
            Positions positions,
            Assignments assignments,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock,
            int deadAfterTries) {}

    /** When a reader's turn comes at start: what it owns, then withdrawals, then everything else. */
    public enum Stage {
        OWN,
        WITHDRAWALS,
        INPUT
    }

    private final Pattern topics;
    private final Stage stage;
    private final @Nullable OwnTopicListener<T> owner;
    private final Decoder<T> decoder;
    private final Consumer<List<Received<T>>> feature;
    private final Tools tools;
    private final AtomicReference<@Nullable Instant> working = new AtomicReference<>();

    TopicReader(
            Pattern topics,
            Stage stage,
            @Nullable OwnTopicListener<T> owner,
            Decoder<T> decoder,
            Consumer<List<Received<T>>> feature,
            Tools tools) {
        this.topics = topics;
        this.stage = stage;
        this.owner = owner;
        this.decoder = decoder;
        this.feature = feature;
        this.tools = tools;
    }

    public Pattern topics() {
        return topics;
    }

    public Stage stage() {
        return stage;
    }

    /** When the oldest record in hand was written; absent while nothing is in hand. */
    public @Nullable Instant workingSince() {
        return working.get();
    }

    @Override
    public void accept(Batch batch) {
        if (tools.assignments().repositions(batch) || batch.records().isEmpty()) {
            return;
        }
        working.set(Instant.ofEpochMilli(batch.records().get(0).timestamp()));
        apply(batch.records());
        tools.positions().write(behind(batch.records()));
        working.set(null);
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<LogPosition, ConsumerRecord<byte[], byte[]>> sound = new HashMap<>();
        List<Received<T>> decoded = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> poisoned = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Received<T> state = decoder.decode(record);
                decoded.add(state);
                sound.put(state.position(), record);
            } catch (Poison poison) {
                park(record, poison.code());
                poisoned.add(record);
            }
        }
        List<Received<T>> states = owner == null ? folded(decoded) : decoded;
        try {
            hand(states);
        } catch (RuntimeException failure) {
            waitIfOutage(failure);
            states.forEach(state -> tryAlone(state, sound.get(state.position())));
        }
        // After the states of the same poll: the owner has to know which of them stand in front of it.
        poisoned.forEach(this::tellOwner);
        count(records.get(0).topic(), "applied", decoded.size());
    }

    private void hand(List<Received<T>> states) {
        if (!states.isEmpty()) {
            feature.accept(states);
            tools.deadLetters().superseded(states);
        }
    }

    private void tryAlone(Received<T> state, @Nullable ConsumerRecord<byte[], byte[]> record) {
        for (int attempt = 1; attempt <= tools.deadAfterTries(); attempt++) {
            try {
                hand(List.of(state));
                return;
            } catch (RuntimeException failure) {
                waitIfOutage(failure);
                LOG.error("cannot apply {} (try {})", state.position(), attempt, Stripped.of(failure));
            }
        }
        if (record != null) {
            park(record, "failed");
        }
    }

    private static void waitIfOutage(RuntimeException failure) {
        if (Outages.isOutage(failure)) {
            throw failure;
        }
    }

    private void park(ConsumerRecord<byte[], byte[]> record, String reason) {
        tools.deadLetters().park(record, reason);
        count(record.topic(), "parked", 1);
    }

    private void tellOwner(ConsumerRecord<byte[], byte[]> record) {
        if (owner != null && record.key() != null) {
            owner.onPoison(
                    Bytes.text(record.key()), new LogPosition(record.topic(), record.partition(), record.offset()));
        }
    }

    /** Hands a parked record to the feature again, as if it had just been read; throws if it still does not go. */
    void replay(ConsumerRecord<byte[], byte[]> record) {
        feature.accept(List.of(decoder.decode(record)));
    }

    /** Of several states of a thing on a topic only the newest matters; of the same one twice where it stands last. */
    private static <T extends Snapshot> List<Received<T>> folded(Iterable<Received<T>> states) {
        Map<String, Received<T>> newest = new LinkedHashMap<>();
        for (Received<T> state : states) {
            newest.merge(
                    state.position().topic() + "/" + state.id(),
                    state,
                    (before, now) -> before.isNewerThan(now.snapshot().revision(), now.format()) ? before : now);
        }
        return new ArrayList<>(newest.values());
    }

    private Map<TopicPartition, Position> behind(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Position> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            next.put(
                    new TopicPartition(record.topic(), record.partition()),
                    new Position(
                            record.offset() + 1,
                            tools.assignments().topicId(record.topic()),
                            record.leaderEpoch().orElse(null)));
        }
        return next;
    }

    private void count(String topic, String outcome, int records) {
        tools.meters()
                .counter("mosaik.records", "topic", topic, "outcome", outcome)
                .increment(records);
    }
}
