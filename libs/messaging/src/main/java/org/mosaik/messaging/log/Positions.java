package org.mosaik.messaging.log;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** How far each partition was applied to the store that it feeds; kept in that store, written after the batch. */
public class Positions {

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
        positions.forEach((partition, position) -> writes.add(new ReplaceOneModel<>(
                Filters.eq("_id", partition.toString()),
                new Document("_id", partition.toString())
                        .append("offset", position.offset())
                        .append("topicId", position.topicId())
                        .append("epoch", position.epoch()),
                new ReplaceOptions().upsert(true))));
        store.execute(COLLECTION, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        known.putAll(positions);
    }

    /** Positions as the store has them; those of partitions that other instances hold are in it too. */
    public Map<TopicPartition, Position> read(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = new HashMap<>();
        partitions.forEach(partition -> byId.put(partition.toString(), partition));
        Map<TopicPartition, Position> found = new HashMap<>();
        store.execute(COLLECTION, collection -> {
            for (Document row :
                    collection.find(Filters.in("_id", byId.keySet())).batchSize(200)) {
                found.put(
                        byId.get(row.getString("_id")),
                        new Position(row.getLong("offset"), row.getString("topicId"), row.getInteger("epoch")));
            }
            return null;
        });
        return found;
    }

    /** Deletes positions that do not fit their topic: of another topic id, or beyond its end. */
    public void forgetUnlessOf(Map<String, String> topicIds, Map<TopicPartition, Long> ends) {
        List<String> unfit = new ArrayList<>();
        read(ends.keySet()).forEach((partition, position) -> {
            Long end = ends.get(partition);
            boolean fits = end != null
                    && position.offset() <= end
                    && Objects.equals(position.topicId(), topicIds.get(partition.topic()));
            if (!fits) {
                unfit.add(partition.toString());
                known.remove(partition);
            }
        });
        if (!unfit.isEmpty()) {
            LOG.warn("{} are other logs than their positions were written for: from the start", unfit);
            store.execute(COLLECTION, collection -> collection.deleteMany(Filters.in("_id", unfit)));
        }
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
