package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.embedded.EmbeddedStore;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.start.Gate;
import org.mosaik.messaging.start.StillWakingUp;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Rules 5 and 6: the position lives with the state, and a service knows the past before it writes or acts. */
class RestartTest {

    private static final EmbeddedBroker BROKER = Infrastructure.ownBroker(Infrastructure.folder(), 0);
    private static final EmbeddedStore STORE = EmbeddedStore.start(null, 0);
    private static final TestLog LOG = new TestLog(BROKER.bootstrapServers());

    @AfterAll
    static void stop() {
        LOG.close();
        STORE.close();
        BROKER.close();
    }

    @Test
    void goesOnWhereTheStoreIsAndReadsNothingTwice() {
        String database = Infrastructure.freshDatabase();
        String before = anId();
        String between = anId();
        try (var service = awake(start(database))) {
            LOG.append(Topic.SUBMISSIONS, aStory(before, 1), Facts.SUBMISSION_RECEIVED);
            await().until(() -> table(service).find(before).isPresent());
        }
        LOG.append(Topic.SUBMISSIONS, aStory(between, 1), Facts.SUBMISSION_RECEIVED);

        try (var service = awake(start(database))) {
            assertThat(table(service).find(between)).isPresent();
            assertThat(service.getBean(SampleModeration.Obstacle.class).seen)
                    .containsKey(between)
                    .doesNotContainKey(before);
        }
    }

    @Test
    void anEmptiedStoreIsFilledFromTheLogAlthoughTheGroupHasCommittedItsOffsets() {
        String database = Infrastructure.freshDatabase();
        String id = anId();
        try (var service = awake(start(database))) {
            LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
            await().until(() -> table(service).find(id).isPresent());
            service.getBean(MongoOperations.class).execute(db -> {
                db.drop();
                return null;
            });
        }

        try (var service = awake(start(database))) {
            assertThat(table(service).find(id)).contains(aStory(id, 1));
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromTheStart() throws Exception {
        String database = Infrastructure.freshDatabase();
        String first = anId();
        try (var service = awake(start(database))) {
            LOG.append(Topic.WITHDRAWALS, withdrawn(first), Facts.SUBMISSION_WITHDRAWN);
            LOG.append(Topic.WITHDRAWALS, withdrawn(first), Facts.SUBMISSION_WITHDRAWN);
            await().until(() -> withdrawals(service).find(first).isPresent());
        }
        LOG.admin().deleteTopics(List.of("withdrawals")).all().get();
        await().until(() -> !LOG.admin().listTopics().names().get().contains("withdrawals"));
        try (var service = awake(start(database))) {
            assertThat(withdrawals(service).find(first)).isPresent();
        }
        String second = samePartition(first);
        LOG.append(Topic.WITHDRAWALS, withdrawn(second), Facts.SUBMISSION_WITHDRAWN);

        try (Logs logs = new Logs();
                var service = awake(start(database))) {
            assertThat(withdrawals(service).find(second)).isPresent();
            assertThat(logs.text()).doesNotContain("ERROR");
        }
    }

    @Test
    void readsItsOwnTopicThenWithdrawalsThenInputsBeforeItWrites() {
        String database = Infrastructure.freshDatabase();
        String id = anId();
        LOG.append(Topic.DECISIONS, decision(id), Facts.CASE_APPROVED);
        LOG.append(Topic.WITHDRAWALS, withdrawn(id), Facts.SUBMISSION_WITHDRAWN);
        LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);

        try (var service = start(database, "sample.away=withdrawals")) {
            SampleModeration.Obstacle obstacle = service.getBean(SampleModeration.Obstacle.class);
            await().until(() -> obstacle.refused.get() > 2);

            assertThat(samples(service).find(id).orElseThrow().revision()).isEqualTo(9);
            assertThat(obstacle.seen).doesNotContainKey(id);
            writesWait(service, id);
            obstacle.away = "";
            awake(service);
            assertThat(withdrawals(service).find(id)).isPresent();
            assertThat(table(service).find(id)).isPresent();
        }
    }

    @Test
    void inputsThatCannotBeReadKeepTheGateClosedAndWritesWait() {
        String database = Infrastructure.freshDatabase();
        String id = anId();
        LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);

        try (var service = start(database, "sample.away=submissions")) {
            SampleModeration.Obstacle obstacle = service.getBean(SampleModeration.Obstacle.class);
            await().until(() -> obstacle.refused.get() > 2);

            writesWait(service, id);
            obstacle.away = "";
            awake(service);
            assertThat(table(service).find(id)).isPresent();
        }
    }

    private static void writesWait(ConfigurableApplicationContext service, String id) {
        assertThat(service.getBean(Gate.class).isOpen()).isFalse();
        assertThatThrownBy(() -> samples(service).changeOrCreate(id, sample -> true))
                .isInstanceOf(StillWakingUp.class);
    }

    private static ConfigurableApplicationContext start(String database, String... more) {
        return SampleModeration.start(BROKER.bootstrapServers(), STORE, database, more);
    }

    @SuppressWarnings("unchecked")
    private static TopicTable<Submission> table(ConfigurableApplicationContext service) {
        return (TopicTable<Submission>) service.getBean("submissions");
    }

    @SuppressWarnings("unchecked")
    private static TopicTable<Withdrawal> withdrawals(ConfigurableApplicationContext service) {
        return (TopicTable<Withdrawal>) service.getBean("withdrawals");
    }

    @SuppressWarnings("unchecked")
    private static Owner<Sample> samples(ConfigurableApplicationContext service) {
        return (Owner<Sample>) service.getBean("samples");
    }

    private static String samePartition(String id) {
        String other = anId();
        while (LOG.partition("withdrawals", other) != LOG.partition("withdrawals", id)) {
            other = anId();
        }
        return other;
    }

    private static Withdrawal withdrawn(String id) {
        return new Withdrawal(id, 5, Withdrawal.State.ACTIVE, List.of(Withdrawal.Entry.everything(4, Instant.EPOCH)));
    }

    private static Decision decision(String id) {
        return new Decision(id, 9, 1, Decision.Outcome.APPROVED, null, null, null, List.of(), List.of(), null);
    }
}
