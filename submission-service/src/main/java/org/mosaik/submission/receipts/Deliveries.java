package org.mosaik.submission.receipts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaik.events.Delivery;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What every channel did with every story, one row for each story and channel. */
public class Deliveries extends TopicTable<Delivery> {

    Deliveries(MongoOperations store) {
        super(store, Delivery.class, "deliveries");
    }

    @Override
    protected String rowId(Received<Delivery> record) {
        return rowId(record.id(), record.snapshot().channel());
    }

    private static String rowId(String story, String channel) {
        return story + "|" + channel;
    }

    List<Delivery> of(String story, Collection<String> channels) {
        List<String> rows = channels.stream()
                .distinct()
                .map(channel -> rowId(story, channel))
                .toList();
        Map<String, Delivery> found = findAll(rows);
        return rows.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
