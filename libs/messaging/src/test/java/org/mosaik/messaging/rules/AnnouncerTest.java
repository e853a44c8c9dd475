package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.Samples.awaitAnnounced;
import static org.mosaik.messaging.rules.Samples.decide;
import static org.mosaik.messaging.rules.Samples.records;
import static org.mosaik.messaging.rules.Samples.table;
import static org.mosaik.messaging.rules.SharedModeration.CONTEXT;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.samples;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.start.Gate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Announcing: everything that was changed, once at a time, and nothing kept back by what another document has. */
class AnnouncerTest {

    @Test
    void aDocumentThatCannotBeShownKeepsNoOtherFromBeingAnnounced() throws Exception {
        String broken = anId();
        decide(broken, Outcome.APPROVED, Sample.BROKEN);
        samples().announce(broken);

        for (int other = 0; other < 3; other++) {
            String id = anId();
            decide(id, Outcome.APPROVED, 3);
            samples().announce(id).get();
            assertThat(records(id)).hasSize(1);
        }

        assertThat(records(broken)).isEmpty();
        decide(broken, Outcome.APPROVED, 3);
        samples().announce(broken).get();
        assertThat(records(broken)).hasSize(1);
    }

    @Test
    void aSweepFindsWhatACrashLeftUnannounced() {
        String id = anId();
        decide(id, Outcome.APPROVED, 1);
        awaitAnnounced(id);
        MongoOperations store = CONTEXT.getBean(MongoOperations.class);
        store.updateFirst(
                Query.query(Criteria.where("_id").is(id)), new Update().push("pending", "decisions"), Sample.class);

        try (var again = SampleModeration.start(
                org.mosaik.messaging.kit.Infrastructure.broker().bootstrapServers(),
                org.mosaik.messaging.kit.Infrastructure.store(),
                store.execute(database -> database.getName()))) {
            SharedModeration.awake(again);
            await().until(() -> records(id).size() == 2);
        }
    }

    @Test
    void aChangeMadeWhileItsDocumentIsAnnouncedIsAnnouncedToo() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Owners owners = new Owners(
                CONTEXT.getBean(MongoOperations.class),
                CONTEXT.getBean(Log.class),
                CONTEXT.getBean(Positions.class),
                CONTEXT.getBean(Gate.class),
                Clock.systemUTC(),
                Duration.ofHours(1),
                new SimpleMeterRegistry());
        Owner<Sample> samples = owners.of(Sample.class, Sample::new)
                .announcing(
                        Topic.DECISIONS,
                        1,
                        sample -> {
                            meanwhile.getAndSet(() -> {}).run();
                            return sample.decision();
                        },
                        Sample::restore);
        String id = anId();
        meanwhile.set(() -> change(samples, id, Outcome.CLOSED, 2));
        change(samples, id, Outcome.OPEN, 1);

        owners.start();

        await().until(() ->
                LOG.table(Topic.DECISIONS).containsKey(id) && table(id).basis() == 2);
        owners.stop();
    }

    private static void change(Owner<Sample> samples, String id, Outcome outcome, long basis) {
        samples.changeOrCreate(id, sample -> {
            sample.decide(outcome, basis, Instant.now());
            return true;
        });
    }

    @Test
    void neverHasTheSameIdOnItsWayTwice() {
        String id = anId();

        IntStream.range(0, 50).forEach(n -> decide(id, Outcome.OPEN, n));
        awaitAnnounced(id);

        List<Long> revisions = records(id).stream()
                .map(record -> org.mosaik.events.Codec.read(Decision.class, record.value())
                        .revision())
                .toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
        assertThat(table(id).basis()).isEqualTo(49);
    }
}
