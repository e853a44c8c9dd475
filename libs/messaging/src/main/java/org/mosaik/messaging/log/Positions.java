package org.mosaik.messaging.log;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** How far each partition was applied to the store that it feeds; kept in that store, written after the batch. */
public class Positions implements OffsetMemory {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final String COLLECTION = "positions";

    /**
     * A remembered position.
     *
     * @param offset of the next record to apply
     * @param topicId of the topic when it was written: another one is another topic under the same name
     * @param epoch the leader's when the last record was read; lets the broker notice a log that was put back
     */
    public record Position(
            long offset, @Nullable String topicId, @Nullable Integer epoch) {}

    private final MongoOperations store;
    private final Map<TopicPartition, Position> known = new ConcurrentHashMap<>();

    public Positions(MongoOperations store) {
        this.store = store;
    }

    public void write(Map<TopicPartition, Position> positions) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        positions.forEach((partition, position) -> writes.add(upsert(
                partition,
                Updates.combine(
                        Updates.set("offset", position.offset()),
                        Updates.set("topicId", position.topicId()),
                        Updates.set("epoch", position.epoch())))));
        store.execute(COLLECTION, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        known.putAll(positions);
    }

    /** Notes that the log reached at least this far: one that ends earlier is another one. */
    public void reached(Collection<LogPosition> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        records.forEach(record -> ends.merge(record.topicPartition(), record.offset() + 1, Math::max));
        List<WriteModel<Document>> writes = new ArrayList<>();
        ends.forEach((partition, end) -> writes.add(upsert(partition, Updates.max("reached", end))));
        if (!writes.isEmpty()) {
            store.execute(
                    COLLECTION, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    private static WriteModel<Document> upsert(TopicPartition partition, Bson update) {
        return new UpdateOneModel<>(Filters.eq("_id", partition.toString()), update, new UpdateOptions().upsert(true));
    }

    /** Positions as the store has them; those of partitions that other instances hold are in it too. */
    public Map<TopicPartition, Position> read(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Position> found = new HashMap<>();
        rows(partitions).forEach((partition, row) -> {
            if (row.get("offset") != null) {
                found.put(
                        partition,
                        new Position(row.getLong("offset"), row.getString("topicId"), row.getInteger("epoch")));
            }
        });
        return found;
    }

    private Map<TopicPartition, Document> rows(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = new HashMap<>();
        partitions.forEach(partition -> byId.put(partition.toString(), partition));
        Map<TopicPartition, Document> found = new HashMap<>();
        store.execute(COLLECTION, collection -> {
            for (Document row :
                    collection.find(Filters.in("_id", byId.keySet())).batchSize(200)) {
                found.put(byId.get(row.getString("_id")), row);
            }
            return null;
        });
        return found;
    }

    /** Whether these are the topics that all positions were written for: the same ids, and nothing lies beyond an end. */
    public boolean fit(Map<String, String> topicIds, Map<TopicPartition, Long> ends) {
        List<TopicPartition> unfit = new ArrayList<>();
        rows(ends.keySet()).forEach((partition, row) -> {
            long known = Math.max(number(row, "offset"), number(row, "reached"));
            String topicId = row.getString("topicId");
            if (known > ends.getOrDefault(partition, 0L)
                    || (topicId != null && !topicId.equals(topicIds.get(partition.topic())))) {
                unfit.add(partition);
            }
        });
        if (!unfit.isEmpty()) {
            LOG.warn("these are not the logs that they were: {}", unfit);
        }
        return unfit.isEmpty();
    }

    private static long number(Document row, String field) {
        Long number = row.getLong(field);
        return number == null ? 0 : number;
    }

    /** Everything is read from the start. */
    @Override
    public void forgetOffsets() {
        store.execute(COLLECTION, collection -> collection.deleteMany(new Document()));
        known.clear();
    }

    /** Whether everything before the given ends was applied, by whichever instance. */
    public boolean passed(Map<TopicPartition, Long> ends) {
        List<TopicPartition> open = behind(ends, known);
        return open.isEmpty() || behind(ends, read(open)).stream().noneMatch(open::contains);
    }

    private static List<TopicPartition> behind(
            Map<TopicPartition, Long> ends, Map<TopicPartition, Position> positions) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .filter(end -> {
                    Position position = positions.get(end.getKey());
                    return position == null || position.offset() < end.getValue();
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What this instance wrote last, for gauges. */
    public Map<TopicPartition, Position> known() {
        return Map.copyOf(known);
    }
}
