package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Topic;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The root of it all: what a live reader holds and what a new one reads after compaction are the same table. */
class CompactionTest {

    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.OPEN, Outcome.APPROVED, Outcome.REJECTED, Outcome.CHANGES_REQUESTED);

    @Test
    void afterLateRivalRepeatedAndReorderedRecordsTheCompactedTopicIsTheLiveTable() {
        Random random = new Random(7);
        List<String> ids = new ArrayList<>();
        List<Decision> written = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            String id = SharedModeration.anId();
            ids.add(id);
            for (int change = 0; change < 3; change++) {
                Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
                long basis = change + 1L;
                samples().changeOrCreate(id, sample -> {
                    sample.decide(outcome, basis, Instant.now());
                    return true;
                });
                written.add(samples().find(id).orElseThrow().decision());
            }
        }
        await().until(() -> unannounced() == 0);
        java.util.Collections.shuffle(written, random);
        for (Decision late : written) {
            LOG.append(Topic.DECISIONS, late, "case.delayed");
            if (random.nextInt(4) == 0) {
                LOG.append(Topic.DECISIONS, rival(late), "case.rival");
            }
        }

        await().until(() -> unannounced() == 0 && liveTable(ids).equals(onTheLog(ids)));
        LOG.compact("decisions");

        await().untilAsserted(() -> assertThat(onTheLog(ids)).isEqualTo(liveTable(ids)));
    }

    private static Decision rival(Decision decision) {
        return new Decision(
                decision.id(), decision.revision(), 99, Outcome.REJECTED, null, null, null, List.of(), List.of(), null);
    }

    private static long unannounced() {
        return SharedModeration.CONTEXT
                .getBean(MongoOperations.class)
                .find(Query.query(Criteria.where("pending.0").exists(true)), Sample.class)
                .size();
    }

    private static Map<String, Decision> liveTable(List<String> ids) {
        Map<String, Decision> live = new HashMap<>();
        samples().findAll(ids).forEach((id, sample) -> live.put(id, sample.decision()));
        return live;
    }

    private static Map<String, Decision> onTheLog(List<String> ids) {
        Map<String, Decision> table = new HashMap<>(LOG.table(Topic.DECISIONS));
        table.keySet().retainAll(ids);
        return table;
    }
}
