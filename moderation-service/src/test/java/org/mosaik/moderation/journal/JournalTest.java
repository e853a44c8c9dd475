package org.mosaik.moderation.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Codec;
import org.mosaik.events.Facts;
import org.mosaik.events.JournalCheck;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Every action of editors stands in the journal once, in a chain, also after a crash and beside another instance. */
class JournalTest {

    private static final String CAMPAIGN = String.valueOf(Stories.aStory("a").campaign());
    private static final Instant NOON = Instant.parse("2026-03-14T11:05:07.123Z");

    private final Moderation moderation = Moderation.shared();
    private final Journal journal = moderation.bean(Journal.class);
    private final Api api = new Api(moderation);
    private final String id = Stories.anId();

    @Test
    void everyActionIsThereOnceInItsOrderAndNoRefusalIs() {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        api.act(id, "undo", "");
        api.act(id, "reject", "{\"reasons\":[]}");
        api.act(id, "reject", "{\"reasons\":[\"off-topic\"],\"remark\":\"Worte, die niemand sonst liest\"}");

        List<JournalEntry> written = awaitEntries(3);

        assertThat(written)
                .extracting(JournalEntry::action)
                .containsExactly("case.approved", "case.undone", "case.rejected");
        assertThat(written.get(2).codes()).containsExactly("off-topic");
        assertThat(written).extracting(JournalEntry::actor).containsOnly(journal.code("import"));
        assertThat(written).noneMatch(entry -> entry.toString().contains("import"));
        assertThat(moderation.find(id).map(CaseDocument::revision))
                .contains(written.get(2).caseRevision());
    }

    @Test
    void whatIsWrittenIsAChainOnTheLogToo() {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        awaitEntries(1);

        JournalCheck check = new JournalCheck(CAMPAIGN, List.of());
        onTheLog(CAMPAIGN).forEach(check::take);

        assertThat(check.end()).isEmpty();
        assertThat(check.number()).isPositive();
    }

    @Test
    void erasureLeavesItWhole() {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        moderation.log().append(Topic.WITHDRAWALS, Withdrawal.erased(id, 9000), Facts.SUBMISSION_ERASED);
        moderation.awaitState(id, org.mosaik.events.Case.State.ERASED);

        assertThat(awaitEntries(1)).extracting(JournalEntry::action).containsExactly("case.approved");
    }

    /** The instance that took the action died before it wrote the entry. */
    @Test
    void whatACrashLeftInTheCaseIsWrittenLater() {
        moderation.handIn(Stories.aStory(id));
        Note left = new Note(CAMPAIGN, id, 7L, "case.approved", "anna", List.of(), NOON);
        moderation
                .bean(MongoOperations.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().push("unwritten", left).inc("version", 1),
                        CaseDocument.class);
        moderation.clock().forward(Duration.ofSeconds(61));

        assertThat(awaitEntries(1)).extracting(JournalEntry::actor).containsExactly(journal.code("anna"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !moderation
                        .bean(MongoOperations.class)
                        .exists(
                                Query.query(Criteria.where("_id")
                                        .is(id)
                                        .and("unwritten.action")
                                        .gt("")),
                                CaseDocument.class));
    }

    @Test
    void instancesThatWriteAtTheSameTimeMakeOneChainWithoutGapsAndDoubles() {
        String campaign = "c" + UUID.randomUUID();
        List<Note> notes = IntStream.range(0, 60)
                .mapToObj(i -> new Note(campaign, "case-" + i, 1L, "case.approved", "anna", List.of(), NOON))
                .toList();
        Journal other = new Journal(
                journal.owner(),
                moderation.bean(MongoOperations.class),
                moderation.bean(DeadLetters.class),
                moderation.bean(JournalKeys.class));

        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> notes.forEach(journal::write));
        CompletableFuture<Void> two = CompletableFuture.runAsync(() -> notes.forEach(other::write));
        CompletableFuture.allOf(one, two).join();

        List<JournalEntry> written = journal.entries(campaign, 0, 200);
        JournalCheck check = new JournalCheck(campaign, List.of());
        written.forEach(check::take);
        assertThat(check.end()).isEmpty();
        assertThat(written).hasSize(60).extracting(JournalEntry::caseId).doesNotHaveDuplicates();
    }

    private List<JournalEntry> awaitEntries(int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> journal.entries(CAMPAIGN, 0, 10_000).stream()
                                .filter(entry -> id.equals(entry.caseId()))
                                .toList(),
                        found -> found.size() >= number);
    }

    private List<JournalEntry> onTheLog(String campaign) {
        return moderation.log().read(Topic.JOURNAL.name()).stream()
                .map(record -> Codec.read(JournalEntry.class, record.value()))
                .filter(entry -> entry.id().equals(campaign))
                .toList();
    }
}
