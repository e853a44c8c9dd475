package org.mosaik.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** How far the services are behind, from the positions in their stores. */
final class Lag implements AutoCloseable {

    private static final List<String> SERVICES = List.of("submission", "moderation", "publication", "notification");

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Product.PORTS.broker()));
    private final MongoClient store = MongoClients.create(Product.PORTS.store());

    /** Records that stand on the log and were not applied, summed over all services. */
    long records() throws ExecutionException, InterruptedException {
        long lag = 0;
        for (String service : SERVICES) {
            Map<TopicPartition, Long> reached = positions(service);
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            reached.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(wanted).all().get();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
                lag += Math.max(0, end.getValue().offset() - reached.getOrDefault(end.getKey(), 0L));
            }
        }
        return lag;
    }

    private Map<TopicPartition, Long> positions(String service) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (Document row :
                store.getDatabase(service).getCollection("positions").find()) {
            String id = row.getString("_id");
            int dash = id.lastIndexOf('-');
            positions.put(
                    new TopicPartition(id.substring(0, dash), Integer.parseInt(id.substring(dash + 1))),
                    row.getLong("offset"));
        }
        return positions;
    }

    @Override
    public void close() {
        admin.close();
        store.close();
    }
}
