package org.mosaik.messaging.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.forget.Forgettings;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.OffsetMemory;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.log.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Parks records that cannot be applied, and remembers their keys: a key with a parked record is not acted on. If a
 * record cannot be parked either, that is an outage, and the reader's position stays where it is.
 */
public class DeadLetters implements OffsetMemory {

    static final String REASON = "dead_reason";
    static final String ORIGIN = "dead_origin";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Set<String> KEPT =
            Set.of("ce_id", "ce_source", "ce_type", "ce_time", "ce_format", "ce_dataschema", "traceparent");
    private static final int LONGEST_HEADER = 512;

    private final Log log;
    private final Topics topics;
    private final MongoOperations store;
    private final Clock clock;
    private final Duration patience;
    private final Overwritten overwritten;
    private final Map<String, Long> parked = new ConcurrentHashMap<>();

    public DeadLetters(
            Log log, Topics topics, MongoOperations store, MeterRegistry meters, Clock clock, Duration patience) {
        this.log = log;
        this.topics = topics;
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        this.overwritten = new Overwritten(store, (topic, key) -> write(topic, key, null, Map.of()));
        meters.gaugeMapSize("mosaik.parked.keys", List.of(), parked);
    }

    /** Reads the parked keys from the store; keys that other instances parked are among them. */
    public void refresh() {
        Map<String, Long> found = new LinkedHashMap<>();
        synchronized (parked) {
            store.execute("parked", collection -> {
                for (Document row : collection.find().batchSize(500)) {
                    found.put(row.getString("_id"), row.getLong("offset"));
                }
                return null;
            });
            parked.putAll(found);
            parked.keySet().retainAll(found.keySet());
        }
    }

    /** Another log lies behind the topics: whichever sound state comes next there releases its key. */
    @Override
    public void forgetOffsets() {
        store.execute("parked", collection -> collection.updateMany(new Document(), Updates.set("offset", -1L)));
        refresh();
    }

    public boolean isParked(String topic, String key) {
        return parked.containsKey(topic + "/" + key);
    }

    void park(ConsumerRecord<byte[], byte[]> record, String reason) {
        String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        String key = record.key() == null ? "no-key:" + origin : Bytes.text(record.key());
        String id = record.topic() + "/" + key;
        remember(id, reason, record.offset());
        overwritten.remove(topics.deadLetters(record.topic()), key);
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> {
            if (KEPT.contains(header.key()) && header.value() != null && header.value().length <= LONGEST_HEADER) {
                headers.put(header.key(), header.value());
            }
        });
        headers.put(REASON, Bytes.utf8(reason));
        headers.put(ORIGIN, Bytes.utf8(origin));
        byte[] body = record.value() == null ? new byte[0] : record.value();
        write(topics.deadLetters(record.topic()), key, body, headers);
        LOG.warn("parked {} ({})", origin, reason);
    }

    /** Store and memory as one: a refresh in between would forget a key that nobody would release any more. */
    private void remember(String id, String reason, long offset) {
        synchronized (parked) {
            store.execute(
                    "parked",
                    collection -> collection.replaceOne(
                            Filters.eq("_id", id),
                            new Document("_id", id)
                                    .append("reason", reason)
                                    .append("offset", offset)
                                    .append("at", clock.instant()),
                            new ReplaceOptions().upsert(true)));
            parked.put(id, offset);
        }
    }

    /** A newer state has arrived where a record was parked: the parked one is of no use any more and is overwritten. */
    <T extends Snapshot> void superseded(List<Received<T>> states) {
        if (parked.isEmpty()) {
            return;
        }
        for (Received<T> state : states) {
            Long offset = parked.get(state.position().topic() + "/" + state.id());
            if (offset != null && state.position().offset() > offset) {
                release(state.position().topic(), state.id());
            }
        }
    }

    void release(String topic, String key) {
        write(topics.deadLetters(topic), key, null, Map.of());
        overwritten.add(topics.deadLetters(topic), key, clock.instant());
        String id = topic + "/" + key;
        synchronized (parked) {
            store.execute("parked", collection -> collection.deleteOne(Filters.eq("_id", id)));
            parked.remove(id);
        }
    }

    /** Those that were overwritten and have to leave the log. */
    public Forgettings overwritten() {
        return overwritten;
    }

    private void write(String topic, String key, byte @Nullable [] body, Map<String, byte[]> headers) {
        try {
            log.append(topic, key.getBytes(StandardCharsets.UTF_8), body, headers)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new Outage("cannot write to " + topic, refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while parking", stopped);
        }
    }
}
