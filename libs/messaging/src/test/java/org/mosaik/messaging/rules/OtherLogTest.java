package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Rule 4 when the log is behind its stores: what it has lost its owner says again, and nothing else. */
class OtherLogTest {

    private final String database = Infrastructure.freshDatabase();
    private Path folder = Infrastructure.folder();
    private EmbeddedBroker broker = Infrastructure.ownBroker(folder, 0);
    private TestLog log = new TestLog(broker.bootstrapServers());
    private ConfigurableApplicationContext service = start();

    @AfterEach
    void stop() {
        service.close();
        log.close();
        broker.close();
    }

    @Test
    void whatAnEmptiedLogHasLostIsAnnouncedAgainOnceAndUnderItsRevision() {
        List<String> ids = List.of(anId(), anId(), anId());
        ids.forEach(id -> decide(id, Outcome.APPROVED));
        decide(ids.get(0), Outcome.CLOSED);
        Map<String, Decision> before = log.table(Topic.DECISIONS);

        putBack(Infrastructure.folder());
        await().until(() -> log.table(Topic.DECISIONS).size() == ids.size());
        restart();
        decide(anId(), Outcome.OPEN);

        assertThat(log.table(Topic.DECISIONS)).containsAllEntriesOf(before);
        assertThat(log.read("decisions")).hasSize(ids.size() + 1);
    }

    @Test
    void anOlderCopyOfTheLogIsAnnouncedWhatItLacksAndNothingThatItHas() throws IOException {
        String same = anId();
        String changed = anId();
        String fresh = anId();
        decide(same, Outcome.APPROVED);
        decide(changed, Outcome.APPROVED);
        Path older = copyOfTheLog();
        decide(changed, Outcome.CLOSED);
        decide(fresh, Outcome.REJECTED);
        Map<String, Decision> before = log.table(Topic.DECISIONS);

        putBack(older);
        await().until(() -> log.table(Topic.DECISIONS).equals(before));
        decide(changed, Outcome.OPEN);

        assertThat(revisions(same)).containsExactly(before.get(same).revision());
        assertThat(revisions(fresh)).containsExactly(before.get(fresh).revision());
        assertThat(revisions(changed)).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anOtherLogIsReadFromTheStartAlsoWhereItHasGrownPastThePosition() throws IOException {
        String before = anId();
        String lost = sibling(before);
        String instead = sibling(before);
        log.append(Topic.SUBMISSIONS, aStory(before, 1), Facts.SUBMISSION_RECEIVED);
        awaitRead(before);
        Path older = copyOfTheLog();
        log.append(Topic.SUBMISSIONS, aStory(lost, 1), Facts.SUBMISSION_RECEIVED);
        awaitRead(lost);
        decide(lost, Outcome.OPEN);

        service.close();
        useLog(older);
        log.append(Topic.SUBMISSIONS, aStory(instead, 1), Facts.SUBMISSION_RECEIVED);
        service = start();

        assertThat(submissions().find(instead)).isPresent();
    }

    @Test
    void aKeyThatWasParkedInAnotherLogIsReleasedByTheNextSoundState() {
        String id = anId();
        for (int filling = 0; filling < 3; filling++) {
            log.raw("submissions", Bytes.utf8(id), Bytes.utf8("garbage"), Map.of());
        }
        await().until(() -> deadLetters().isParked("submissions", id));

        putBack(Infrastructure.folder());
        assertThat(deadLetters().isParked("submissions", id)).isTrue();
        log.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);

        await().until(() -> !deadLetters().isParked("submissions", id));
    }

    /** Has the service wake up on another log. */
    private void putBack(Path other) {
        service.close();
        useLog(other);
        service = start();
    }

    private void useLog(Path other) {
        log.close();
        broker.close();
        folder = other;
        broker = Infrastructure.ownBroker(folder, 0);
        log = new TestLog(broker.bootstrapServers());
    }

    private void restart() {
        service.close();
        service = start();
    }

    private ConfigurableApplicationContext start() {
        return awake(SampleModeration.start(broker.bootstrapServers(), Infrastructure.store(), database));
    }

    private Path copyOfTheLog() throws IOException {
        service.close();
        log.close();
        broker.close();
        Path copy = Infrastructure.folder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        broker = Infrastructure.ownBroker(folder, 0);
        log = new TestLog(broker.bootstrapServers());
        service = start();
        return copy;
    }

    private void decide(String id, Outcome outcome) {
        samples().changeOrCreate(id, sample -> {
            sample.decide(outcome, 1, Instant.now());
            return true;
        });
        Query open = Query.query(Criteria.where("_id").is(id).and("pending.0").exists(true));
        await().until(() -> !service.getBean(MongoOperations.class).exists(open, Sample.class));
    }

    private List<Long> revisions(String id) {
        return log.read("decisions").stream()
                .filter(record -> id.equals(Bytes.text(record.key())))
                .map(record -> org.mosaik.events.Codec.read(Decision.class, record.value())
                        .revision())
                .toList();
    }

    private void awaitRead(String id) {
        await().until(() -> submissions().find(id).isPresent());
    }

    /** Another key in the same partition. */
    private String sibling(String id) {
        String other = anId();
        while (log.partition("submissions", other) != log.partition("submissions", id)) {
            other = anId();
        }
        return other;
    }

    @SuppressWarnings("unchecked")
    private Owner<Sample> samples() {
        return (Owner<Sample>) service.getBean("samples");
    }

    @SuppressWarnings("unchecked")
    private TopicTable<org.mosaik.events.Submission> submissions() {
        return (TopicTable<org.mosaik.events.Submission>) service.getBean("submissions");
    }

    private DeadLetters deadLetters() {
        return service.getBean(DeadLetters.class);
    }
}
