package org.mosaik.messaging.rules;

import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.CONTEXT;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.samples;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What is done with samples of the shared service, and what stands of them in its store and on the log. */
final class Samples {

    private Samples() {}

    static void decide(String id, Outcome outcome, long basis) {
        samples().changeOrCreate(id, sample -> {
            sample.decide(outcome, basis, Instant.now());
            return true;
        });
    }

    static void awaitAnnounced(String id) {
        await().until(() -> !isPending(id));
    }

    static boolean isPending(String id) {
        return CONTEXT.getBean(MongoOperations.class)
                .exists(
                        Query.query(
                                Criteria.where("_id").is(id).and("pending.0").exists(true)),
                        Sample.class);
    }

    static Decision table(String id) {
        Map<String, Decision> table = LOG.table(Topic.DECISIONS);
        return table.get(id);
    }

    static List<ConsumerRecord<byte[], byte[]>> records(String id) {
        return LOG.read("decisions").stream()
                .filter(record -> id.equals(Bytes.text(record.key())))
                .toList();
    }
}
