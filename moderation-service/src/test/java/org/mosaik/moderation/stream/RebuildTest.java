package org.mosaik.moderation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.JournalCheck;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.journal.Journal;

/** A store that is lost comes back from the log, and nothing is done twice. */
class RebuildTest {

    private final String open = Stories.anId();
    private final String released = Stories.anId();
    private final String held = Stories.anId();
    private final String withdrawnMeanwhile = Stories.anId();
    private final String asked = Stories.anId();
    private final String rejected = Stories.anId();
    private final String erased = Stories.anId();

    @Test
    void rebuildsAnEmptiedStoreAndReleasesNothingTwiceNorTooSoon() {
        try (EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0)) {
            Map<String, CaseDocument> before;
            try (Moderation first = start(broker)) {
                decide(first);
                before = documents(first);
            }
            takeBackWhileNobodyReads(broker);
            try (Moderation second = start(broker, "mosaik.moderation.undo-window=0s")) {
                second.clock().forward(Duration.ofMinutes(1));
                compare(documents(second), before);
                second.awaitDecision(withdrawnMeanwhile, found -> found.outcome() == Decision.Outcome.CLOSED);
                second.awaitDecision(held, Decision::isReleased);

                assertThat(second.decisions(withdrawnMeanwhile)).noneMatch(Decision::isReleased);
                assertThat(second.decisions(released))
                        .filteredOn(Decision::isReleased)
                        .hasSize(1);
                assertThat(second.decisions(held))
                        .filteredOn(Decision::isReleased)
                        .hasSize(1);
                assertThat(second.last(Topic.DECISIONS, erased).outcome()).isEqualTo(Decision.Outcome.ERASED);
                goesOnWithTheJournal(second);
            }
        }
    }

    private void goesOnWithTheJournal(Moderation service) {
        String campaign = String.valueOf(Stories.aStory(open).campaign());
        new Api(service).act(open, "reject", "{\"reasons\":[\"other\"]}");
        List<JournalEntry> written = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> service.bean(Journal.class).entries(campaign, 0, 1000),
                        all -> all.stream().anyMatch(entry -> open.equals(entry.caseId())));
        JournalCheck check = new JournalCheck(campaign, List.of());
        written.forEach(check::take);

        assertThat(check.end()).isEmpty();
        assertThat(written)
                .extracting(JournalEntry::caseId)
                .contains(released, held, withdrawnMeanwhile, asked, rejected, open);
    }

    private void takeBackWhileNobodyReads(EmbeddedBroker broker) {
        try (TestLog log = new TestLog(broker.bootstrapServers())) {
            log.append(Topic.WITHDRAWALS, Stories.everything(withdrawnMeanwhile, 9000, 1), Facts.SUBMISSION_WITHDRAWN);
        }
    }

    private static Moderation start(EmbeddedBroker broker, String... more) {
        return Moderation.start(broker.bootstrapServers(), Infrastructure.freshDatabase(), more)
                .awake();
    }

    private void decide(Moderation service) {
        Api api = new Api(service);
        ids().forEach(id -> service.handIn(Stories.aStory(id)));
        api.act(released, "approve", "");
        service.awaitDecision(released, found -> found.outcome() == Decision.Outcome.APPROVED);
        service.clock().forward(Duration.ofSeconds(31));
        service.awaitDecision(released, Decision::isReleased);
        api.act(held, "approve", "");
        api.act(withdrawnMeanwhile, "approve", "");
        api.act(asked, "ask", "{\"question\":\"Wer ist das?\"}");
        api.act(rejected, "reject", "{\"reasons\":[\"other\"]}");
        service.log().append(Topic.WITHDRAWALS, Withdrawal.erased(erased, 5000), Facts.SUBMISSION_ERASED);
        service.awaitState(erased, Case.State.ERASED);
        service.awaitDecision(erased, found -> found.outcome() == Decision.Outcome.ERASED);
        await().untilAsserted(() -> ids().forEach(
                        id -> assertThat(service.last(Topic.CASES, id).revision())
                                .isEqualTo(service.find(id).orElseThrow().revision())));
    }

    private List<String> ids() {
        return List.of(open, released, held, withdrawnMeanwhile, asked, rejected, erased);
    }

    private Map<String, CaseDocument> documents(Moderation service) {
        return new HashMap<>(service.cases().findAll(ids()));
    }

    private void compare(Map<String, CaseDocument> now, Map<String, CaseDocument> before) {
        for (String id : List.of(open, released, asked, rejected, erased)) {
            CaseDocument old = Objects.requireNonNull(before.get(id));
            CaseDocument rebuilt = Objects.requireNonNull(now.get(id));
            assertThat(rebuilt.revision()).isEqualTo(old.revision());
            assertThat(rebuilt.state()).isEqualTo(old.state());
            assertThat(rebuilt.verdict()).isEqualTo(old.verdict());
            assertThat(rebuilt.story()).isEqualTo(old.story());
            assertThat(rebuilt.findings()).isEqualTo(old.findings());
        }
    }
}
