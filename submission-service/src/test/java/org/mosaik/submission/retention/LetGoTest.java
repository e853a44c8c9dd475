package org.mosaik.submission.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.media.SealedFiles;
import org.mosaik.submission.ACampaign;
import org.mosaik.submission.Running;
import org.mosaik.submission.Story;
import org.mosaik.submission.receipts.Receipts;

/** Nothing outlives what its campaign says: 90 days for name and address, 730 for the story. */
class LetGoTest {

    private final Running service = Running.shared();

    @Test
    void nameAndAddressGoFirstAndTheStoryLater() {
        Running.Reply approved = decided(Decision.Outcome.APPROVED);
        Running.Reply open = service.handed(Story.aStory());

        letGoAfter(89);
        assertThat(contacts(approved)).hasSize(1);
        letGoAfter(91);

        await().untilAsserted(() -> assertThat(contacts(approved)).isEmpty());
        assertThat(service.onTheLog(approved.id()).orElseThrow().content()).isNotNull();
        assertThat(contacts(open)).hasSize(1);
        Running.Reply page = service.get(approved.receipt());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Ihre Geschichte ist angenommen").doesNotContain("person@");
        assertThat(service.get("/api/submissions/" + approved.id(), approved.bearer())
                        .json()
                        .at("/story/contact")
                        .isMissingNode())
                .isTrue();

        letGoAfter(729);
        assertThat(state(open)).isEqualTo(Submission.State.RECEIVED);
        letGoAfter(731);
        await().untilAsserted(
                        () -> assertThat(List.of(state(approved), state(open))).containsOnly(Submission.State.ERASED));
    }

    @Test
    void whatIsNotShownGoesWhole() {
        Running.Reply rejected = decided(Decision.Outcome.REJECTED);
        SealedFiles sealed = service.bean(SealedFiles.class);
        sealed.put(rejected.id(), "m1", "original", new byte[] {1});
        Running.Reply withdrawn = service.handed(Story.aStory());
        service.delete("/api/submissions/" + withdrawn.id(), withdrawn.bearer());
        assertThat(service.get(withdrawn.receipt()).body()).contains("löschen wir von selbst am");

        letGoAfter(91);

        await().untilAsserted(() -> assertThat(state(withdrawn)).isEqualTo(Submission.State.ERASED));
        assertThat(state(rejected)).as("it can be contested").isEqualTo(Submission.State.RECEIVED);
        letGoAfter(185);
        await().untilAsserted(() -> assertThat(state(rejected)).isEqualTo(Submission.State.ERASED));
        assertThat(service.get(withdrawn.receipt()).status()).isEqualTo(410);
        assertThat(sealed.read(rejected.id(), "m1", "original")).isEmpty();
    }

    @Test
    void theFormSaysHowLong() {
        assertThat(service.get("/nachbarn").body())
                .contains("90 Tage nach unserer Entscheidung", "730 Tage nach dem Ende");
    }

    private Running.Reply decided(Decision.Outcome outcome) {
        Running.Reply told = service.handed(Story.aStory());
        Decision decision =
                new Decision(told.id(), 10, 1, outcome, ACampaign.ID, null, null, List.of(), List.of(), Instant.now());
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_CHANGED);
        String secret = told.receipt().substring(told.receipt().lastIndexOf('/') + 1);
        await().until(() -> service.bean(Receipts.class)
                        .open(told.id(), secret)
                        .orElseThrow()
                        .decision()
                != null);
        return told;
    }

    private void letGoAfter(int days) {
        service.bean(LetGo.class).look(Instant.now().plus(Duration.ofDays(days)).minusSeconds(60));
    }

    private List<?> contacts(Running.Reply told) {
        return service.onTheLog(told.id()).orElseThrow().contacts();
    }

    private Submission.State state(Running.Reply told) {
        return service.onTheLog(told.id()).orElseThrow().state();
    }
}
