package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.Samples.records;
import static org.mosaik.messaging.rules.SharedModeration.CONTEXT;
import static org.mosaik.messaging.rules.SharedModeration.anId;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.start.Gate;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A record that comes late while the announcer has another one on its way: the owner reads it before the flag of the
 * announcement is cleared, and that must not clear away what it asks for.
 */
class LateMeanwhileTest {

    private final MongoTemplate store =
            new MongoTemplate(CONTEXT.getBean(MongoClient.class), Infrastructure.freshDatabase());
    private final AtomicReference<Consumer<LogPosition>> acknowledged = new AtomicReference<>(position -> {});
    private final Owners owners = new Owners(
            store,
            CONTEXT.getBean(Log.class),
            new HeldPositions(),
            CONTEXT.getBean(Gate.class),
            Clock.systemUTC(),
            Duration.ofHours(1),
            new SimpleMeterRegistry());
    private final Owner<Sample> samples =
            owners.of(Sample.class, Sample::new).announcing(Topic.DECISIONS, 1, Sample::decision, Sample::restore);

    /** Runs what a test wants to happen between the broker's acknowledgement and the clearing of the flag. */
    private final class HeldPositions extends Positions {
        HeldPositions() {
            super(store);
        }

        @Override
        public void reached(Collection<LogPosition> records) {
            super.reached(records);
            records.forEach(record -> acknowledged.getAndSet(position -> {}).accept(record));
        }
    }

    @AfterEach
    void stop() {
        owners.stop();
    }

    @Test
    void aLateRecordReadBeforeTheFlagIsClearedIsAnsweredWithARepeat() {
        String id = anId();
        decide(id, Outcome.OPEN);
        owners.start();
        awaitAnnounced(id);

        acknowledged.set(position -> read(late(id, position)));
        decide(id, Outcome.APPROVED);

        await().until(() -> records(id).size() == 3);
        awaitAnnounced(id);
    }

    @Test
    void soIsOneBehindTheVeryFirstRecord() {
        String id = anId();
        decide(id, Outcome.APPROVED);

        acknowledged.set(position -> read(late(id, position)));
        owners.start();

        await().until(() -> records(id).size() == 2);
        awaitAnnounced(id);
    }

    @Test
    void soIsOneThatNobodyCanRead() {
        String id = anId();
        decide(id, Outcome.APPROVED);

        acknowledged.set(position -> samples.ownTopic(Topic.DECISIONS).onPoison(id, behind(position)));
        owners.start();

        await().until(() -> records(id).size() == 2);
        awaitAnnounced(id);
    }

    @Test
    void readingItsOwnRecordFirstChangesNothingOfIt() {
        String id = anId();
        decide(id, Outcome.APPROVED);

        acknowledged.set(position -> {
            Decision mine = samples.find(id).orElseThrow().decision();
            read(List.of(new Received<>(mine, 1, position, null)));
            read(late(id, position));
        });
        owners.start();

        await().until(() -> records(id).size() == 2);
        awaitAnnounced(id);
    }

    @Test
    void aRecordInFrontOfTheAnnouncementAsksForNothing() {
        String id = anId();
        decide(id, Outcome.APPROVED);

        acknowledged.set(position -> read(List.of(rival(id, at(position, -1)))));
        owners.start();
        awaitAnnounced(id);

        decide(id, Outcome.CLOSED);
        awaitAnnounced(id);
        assertThat(records(id)).hasSize(2);
    }

    @Test
    void whatCameLateOnAnotherLogIsForgottenWithIt() {
        String id = anId();
        decide(id, Outcome.APPROVED);
        read(List.of(rival(id, new LogPosition(Topic.DECISIONS.name(), 0, 1_000_000))));

        owners.forgetOffsets();
        owners.start();

        awaitAnnounced(id);
        assertThat(records(id)).hasSize(1);
    }

    private void decide(String id, Outcome outcome) {
        samples.changeOrCreate(id, sample -> {
            sample.decide(outcome, 2, Instant.now());
            return true;
        });
    }

    private void read(List<Received<Decision>> records) {
        samples.ownTopic(Topic.DECISIONS).on(records);
    }

    private static List<Received<Decision>> late(String id, LogPosition mine) {
        return List.of(rival(id, behind(mine)));
    }

    private static Received<Decision> rival(String id, LogPosition position) {
        Decision rival = new Decision(id, 5, 1, Outcome.REJECTED, null, null, null, List.of(), List.of(), null);
        return new Received<>(rival, 1, position, null);
    }

    private static LogPosition behind(LogPosition position) {
        return at(position, 1);
    }

    private static LogPosition at(LogPosition position, int further) {
        return new LogPosition(position.topic(), position.partition(), position.offset() + further);
    }

    private void awaitAnnounced(String id) {
        Query pending =
                Query.query(Criteria.where("_id").is(id).and("pending.0").exists(true));
        await().until(() -> !store.exists(pending, Sample.class));
    }
}
