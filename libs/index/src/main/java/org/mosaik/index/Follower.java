package org.mosaik.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.log.Positions.Position;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that reads the topics into the documents; an outage makes it wait and begin again where the documents are. */
final class Follower implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    /** Between two refreshes at least: what comes closer together becomes visible together. */
    private static final Duration BREATH = Duration.ofMillis(25);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SAME_TOPICS_FOR = Duration.ofSeconds(30);
    private static final int BATCH_RECORDS = 10_000;
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final IndexSettings settings;
    private final Documents documents;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Broker broker;
    private final IndexMeters meters;
    private final CaughtUp caughtUp;
    private final Runnable refreshed;
    private final Clock clock;
    private final Bell stopping = new Bell();
    private final Map<String, Topic<?>> topics = new HashMap<>();
    private volatile boolean running = true;
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private Duration pause = FIRST_PAUSE;
    private long refreshedAt = System.nanoTime();

    Follower(
            IndexSettings settings,
            Documents documents,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Broker broker,
            IndexMeters meters,
            CaughtUp caughtUp,
            Runnable refreshed,
            Clock clock) {
        this.settings = settings;
        this.documents = documents;
        this.consumers = consumers;
        this.broker = broker;
        this.meters = meters;
        this.caughtUp = caughtUp;
        this.refreshed = refreshed;
        this.clock = clock;
        settings.topics().forEach(topic -> topics.put(topic.name(), topic));
    }

    @Override
    public void run() {
        while (running) {
            try {
                follow();
            } catch (WakeupException stopped) {
                // the loop ends by itself
            } catch (IOException | RuntimeException failure) {
                LOG.warn("index {} waits", settings.name(), Stripped.of(failure));
                pause();
            }
        }
    }

    private void pause() {
        if (!stopping.await(pause)) {
            running = false;
        }
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    void stop() {
        running = false;
        stopping.ring();
        Consumer<byte[], byte[]> now = reading;
        if (now != null) {
            now.wakeup();
        }
    }

    private void follow() throws IOException {
        documents.open();
        Map<String, String> topicIds = topicIds();
        Map<TopicPartition, Long> ends = broker.ends(settings.topicNames());
        if (!fits(topicIds, ends)) {
            LOG.warn("index {} was made from another log: from the start", settings.name());
            documents.clear();
        }
        caughtUp.aim(ends, documents.positions().isEmpty());
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            reading = consumer;
            seek(consumer, ends.keySet());
            documents.write(List.of(), reached(consumer, topicIds));
            documents.refresh();
            follow(consumer, topicIds);
        } catch (OffsetOutOfRangeException otherLog) {
            documents.clear();
            throw otherLog;
        } finally {
            reading = null;
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer, Map<String, String> topicIds) throws IOException {
        Instant checked = clock.instant();
        caughtUp.look(documents.visible());
        while (running && documents.isSound()) {
            step(consumer, topicIds);
            pause = FIRST_PAUSE;
            Instant now = clock.instant();
            meters.polled(now, lag(consumer));
            if (Duration.between(checked, now).compareTo(SAME_TOPICS_FOR) > 0) {
                checked = now;
                if (!topicIds().equals(topicIds)) {
                    return;
                }
            }
        }
    }

    private Map<String, String> topicIds() {
        Map<String, TopicDescription> there = broker.describe(settings.topicNames());
        Map<String, String> ids = new HashMap<>();
        for (String name : settings.topicNames()) {
            TopicDescription topic = there.get(name);
            if (topic == null) {
                throw new Outage("topic " + name + " is not there yet");
            }
            ids.put(name, topic.topicId().toString());
        }
        return ids;
    }

    private boolean fits(Map<String, String> topicIds, Map<TopicPartition, Long> ends) {
        return documents.positions().entrySet().stream().allMatch(known -> {
            Long end = ends.get(known.getKey());
            Position position = known.getValue();
            return end != null
                    && position.offset() <= end
                    && String.valueOf(topicIds.get(known.getKey().topic())).equals(position.topicId());
        });
    }

    private void seek(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        Map<TopicPartition, Position> known = documents.positions();
        Set<TopicPartition> fresh = new HashSet<>(partitions);
        fresh.removeAll(known.keySet());
        if (!fresh.isEmpty()) {
            consumer.seekToBeginning(fresh);
        }
        known.forEach((partition, position) -> consumer.seek(
                partition, new OffsetAndMetadata(position.offset(), Optional.ofNullable(position.epoch()), "")));
    }

    /** Where the consumer stands now; empty partitions stand somewhere, too. */
    private Map<TopicPartition, Position> reached(Consumer<byte[], byte[]> consumer, Map<String, String> topicIds) {
        Map<TopicPartition, Position> reached = new HashMap<>(documents.positions());
        for (TopicPartition partition : consumer.assignment()) {
            long offset = consumer.position(partition, PATIENCE);
            reached.putIfAbsent(partition, new Position(offset, topicIds.get(partition.topic()), null));
        }
        return reached;
    }

    private void step(Consumer<byte[], byte[]> consumer, Map<String, String> topicIds) throws IOException {
        Map<TopicPartition, Position> next = new HashMap<>(documents.positions());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long bytes = 0;
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(LONGEST_POLL);
        while (!polled.nextOffsets().isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                records.add(record);
                bytes += Math.max(0, record.serializedValueSize());
            }
            polled.nextOffsets()
                    .forEach((partition, to) -> next.put(
                            partition,
                            new Position(
                                    to.offset(),
                                    topicIds.get(partition.topic()),
                                    to.leaderEpoch().orElse(null))));
            if (records.size() >= BATCH_RECORDS || bytes >= BATCH_BYTES) {
                break;
            }
            polled = consumer.poll(breath());
        }
        if (!next.equals(documents.positions())) {
            documents.write(applied(records), next);
            documents.refresh();
            refreshedAt = System.nanoTime();
            caughtUp.look(documents.visible());
            refreshed.run();
        }
    }

    private Duration breath() {
        Duration rest = BREATH.minusNanos(System.nanoTime() - refreshedAt);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** The entries that the records change: each once, however many records were about it. */
    private Collection<Entry> applied(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String id = Reading.id(record);
            if (id != null) {
                ids.add(id);
            }
        }
        Map<String, Entry> entries = new HashMap<>(documents.searches().find(ids));
        Map<String, Entry> changed = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String id = Reading.id(record);
            Topic<?> topic = topics.get(record.topic());
            Reading.Outcome outcome = Reading.Outcome.BROKEN;
            if (id != null && topic != null) {
                Entry entry = entries.computeIfAbsent(id, Entry::new);
                outcome = Reading.apply(topic, record, entry);
                if (outcome != Reading.Outcome.KNOWN) {
                    changed.put(id, entry);
                }
            }
            meters.count(outcome);
        }
        return changed.values();
    }

    private static long lag(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
