package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.RunningNotification.awake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.ScriptedServer;
import org.mosaik.notification.kit.ScriptedServer.Answer;
import org.mosaik.notification.kit.Told;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What must hold while things break; on a broker of its own, because stores are emptied here. */
class FaultsTest {

    private static EmbeddedBroker broker;
    private static TestLog log;

    private static ScriptedServer server;
    private static ConfigurableApplicationContext service;

    private int sentBefore;

    @BeforeAll
    static void start() {
        broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
        log = new TestLog(broker.bootstrapServers());
        server = new ScriptedServer();
        service = emptyService();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        server.close();
        log.close();
        broker.close();
    }

    @BeforeEach
    void willingServer() {
        server.answer(Answer.ACCEPT);
        server.answerRecipients("250 ok");
        server.onArrival(() -> {});
        server.onGoodbye(() -> {});
        sentBefore = server.messageIds().size();
    }

    private List<String> sent() {
        List<String> all = server.messageIds();
        return all.subList(sentBefore, all.size());
    }

    private static ConfigurableApplicationContext emptyService() {
        return awake(RunningNotification.start(
                broker.bootstrapServers(),
                Infrastructure.freshDatabase(),
                "mosaik.mail.transactional.port=" + server.port()));
    }

    @Test
    void saysThatAMailIsPendingBeforeItCallsTheServer() {
        Told story = Told.aStory();
        List<Delivery.State> seen = new CopyOnWriteArrayList<>();
        server.onArrival(() -> seen.add(state(story)));

        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);
        assertThat(seen).containsExactly(Delivery.State.PENDING);
    }

    /** What is not noted when the process ends is sent once more; a goodbye can take as long as the server likes. */
    @Test
    void notesThatAMailWasTakenBeforeItTellsTheServerGoodbye() {
        Told story = Told.aStory();
        List<String> noted = new CopyOnWriteArrayList<>();
        server.onGoodbye(() -> noted.add(ledgerState(story)));

        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        await().until(() -> !noted.isEmpty());
        assertThat(noted).containsExactly("DONE");
    }

    @Test
    void sendsOnceMoreUnderTheSameIdWhenNobodyKnowsWhatBecameOfAMail() {
        Told story = Told.aStory();
        server.answer(Answer.HANG_UP);
        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        await().until(() -> sent().size() == 1);
        server.answer(Answer.ACCEPT);

        letTheCallsTimePass(story);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);

        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1)).isEqualTo(sent().get(0)).endsWith("@mosaik.example>");
    }

    @Test
    void leavesItAtTwoMailsOfUnknownFate() {
        Told story = Told.aStory();
        server.answer(Answer.HANG_UP);
        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        await().until(() -> sent().size() == 1);
        letTheCallsTimePass(story);
        await().until(() -> sent().size() == 2);
        letTheCallsTimePass(story);

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.UNKNOWN);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void triesAgainAfterPausesThatGrowWhileTheServerRefuses() {
        Told story = Told.aStory();
        server.answerRecipients("451 try later");
        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        await().until(() -> tries(story) >= 4);
        server.answerRecipients("250 ok");

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void givesUpOnAMailboxThatDoesNotExist() {
        Told story = Told.aStory();
        server.answerRecipients("550 no such person");

        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.FAILED);
        assertThat(sent()).isEmpty();
        assertThat(tries(story)).isEqualTo(1);
    }

    @Test
    void doesNotTellOfAPublicationThatWasWithdrawnWhileTheServerWasAway() {
        Told story = Told.aStory();
        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);
        server.answerRecipients("451 try later");
        log.append(Topic.DECISIONS, story.released(), Facts.CASE_RELEASED);
        log.append(Topic.PUBLICATIONS, story.published("site"), Facts.STORY_PUBLISHED);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story, "published") == Delivery.State.PENDING);

        log.append(Topic.SUBMISSIONS, story.withdrawn(), Facts.SUBMISSION_WITHDRAWN);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story, "withdrawn") == Delivery.State.PENDING);
        server.answerRecipients("250 ok");

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story, "withdrawn") == Delivery.State.DELIVERED);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story, "published") == Delivery.State.FAILED);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void sendsNothingAgainFromAnEmptiedStore() {
        Told story = Told.aStory();
        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);

        service.close();
        service = emptyService();
        Deliveries.awaitQuiet(service, story.id());

        assertThat(sent()).hasSize(1);
        assertThat(store().findById(story.id(), Document.class, "mail-deliveries"))
                .isNotNull();
    }

    @Test
    void doesNotActOnAKeyWithAParkedRecord() {
        Told story = Told.aStory();
        Told other = Told.aStory();
        log.raw("decisions", bytes(story.id()), bytes("{broken"), Map.of());
        await().until(() -> service.getBean(DeadLetters.class).isParked("decisions", story.id()));

        log.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        await().until(() -> store().findById(story.id(), Document.class, "submissions") != null);
        log.append(Topic.SUBMISSIONS, other.received(), Facts.SUBMISSION_RECEIVED);

        await().pollInterval(Duration.ofMillis(100)).until(() -> state(other) == Delivery.State.DELIVERED);
        assertThat(sent()).hasSize(1);
        log.append(Topic.DECISIONS, story.held(), Facts.CASE_APPROVED);
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story) == Delivery.State.DELIVERED);
    }

    /** As after a crash: the intention stands, its time is over, and nothing says what happened. */
    private void letTheCallsTimePass(Told story) {
        Instant past = Instant.now().minusSeconds(1);
        Query row = Query.query(Criteria.where("story").is(story.id()));
        await().until(() -> store().findOne(row, Document.class, "ledger") != null);
        store().updateFirst(row, new Update().set("until", past), "ledger");
        await().until(() -> {
            store().updateFirst(
                            Query.query(Criteria.where("_id").is(story.id())),
                            new Update().set("due", past),
                            "agenda.submitters");
            Document ledger = store().findOne(row, Document.class, "ledger");
            return ledger == null
                    || ledger.getDate("until").toInstant().isAfter(past)
                    || !"INTENDED".equals(ledger.getString("state"));
        });
    }

    private int tries(Told story) {
        Document row = ledger(story);
        return row == null ? 0 : row.getInteger("tries");
    }

    private static String ledgerState(Told story) {
        Document row = ledger(story);
        return row == null ? "none" : row.getString("state");
    }

    private static @Nullable Document ledger(Told story) {
        return store().findOne(Query.query(Criteria.where("story").is(story.id())), Document.class, "ledger");
    }

    private static MongoOperations store() {
        return service.getBean(MongoOperations.class);
    }

    private static Delivery.State state(Told story) {
        return state(story, "received");
    }

    private static Delivery.State state(Told story, String occasion) {
        Delivery delivery = log.table(Topic.MAIL_DELIVERIES).get(story.id());
        return delivery == null
                ? Delivery.State.RECALLED
                : delivery.occasion(occasion).map(Delivery.Occasion::state).orElse(Delivery.State.RECALLED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
