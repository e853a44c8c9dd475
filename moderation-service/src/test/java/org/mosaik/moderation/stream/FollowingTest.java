package org.mosaik.moderation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

class FollowingTest {

    private final Moderation moderation = Moderation.shared();
    private final TestLog log = moderation.log();
    private final Api api = new Api(moderation);
    private final String id = Stories.anId();

    @Test
    void countsOnceWhatIsDeliveredOften() {
        moderation.handIn(Stories.aStory(id));

        for (int i = 0; i < 4; i++) {
            log.append(Topic.SUBMISSIONS, Stories.aStory(id), Facts.SUBMISSION_RECEIVED);
        }
        log.append(Topic.SUBMISSIONS, Stories.aStory(id, 5, "Neu"), Facts.SUBMISSION_CHANGED);

        awaitHeadline("Neu");
        assertThat(headlines()).containsExactly("Der Garten hinter dem Bahnhof", "Neu");
    }

    @Test
    void ignoresWhatCameLate() {
        moderation.handIn(Stories.aStory(id, 9, "Neun"));

        log.append(Topic.SUBMISSIONS, Stories.aStory(id, 5, "Fünf"), Facts.SUBMISSION_CHANGED);
        log.append(Topic.SUBMISSIONS, Stories.aStory(id, 10, "Zehn"), Facts.SUBMISSION_CHANGED);

        awaitHeadline("Zehn");
        assertThat(headlines()).containsExactly("Neun", "Zehn");
    }

    @Test
    void opensAgainWhatChangesAfterApproval() {
        approved();

        log.append(Topic.SUBMISSIONS, Stories.aStory(id, 5, "Ganz anders"), Facts.SUBMISSION_CHANGED);

        Decision open = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.OPEN);
        assertThat(open.basis()).isEqualTo(5);
        assertThat(open.content()).isNull();
    }

    @Test
    void neverReleasesWhatWasWithdrawnWhileHeld() {
        approved();
        log.append(Topic.WITHDRAWALS, Stories.everything(id, 1000, 1), Facts.SUBMISSION_WITHDRAWN);
        moderation.awaitState(id, Case.State.CLOSED);

        moderation.clock().forward(Duration.ofMinutes(2));

        String other = Stories.anId();
        moderation.handIn(Stories.aStory(other));
        api.act(other, "approve", "");
        moderation.clock().forward(Duration.ofMinutes(2));
        moderation.awaitDecision(other, Decision::isReleased);
        assertThat(moderation.decisions(id))
                .extracting(Decision::outcome)
                .containsExactly(Decision.Outcome.APPROVED, Decision.Outcome.CLOSED);
        assertThat(moderation.decisions(id)).noneMatch(Decision::isReleased);
    }

    @Test
    void closesWhatIsWithdrawnAfterItsRelease() {
        approved();
        moderation.clock().forward(Duration.ofSeconds(31));
        moderation.awaitDecision(id, Decision::isReleased);

        log.append(Topic.WITHDRAWALS, Stories.everything(id, 1000, 1), Facts.SUBMISSION_WITHDRAWN);
        log.append(Topic.SUBMISSIONS, Stories.withdrawn(id, 1000), Facts.SUBMISSION_WITHDRAWN);

        Decision closed = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.CLOSED);
        assertThat(closed.content()).isNull();
        assertThat(api.act(id, "approve", "").statusCode()).isEqualTo(409);
    }

    @Test
    void keepsNothingOfWhatIsErased() {
        approved();

        log.append(Topic.WITHDRAWALS, Withdrawal.erased(id, 2000), Facts.SUBMISSION_ERASED);
        log.append(Topic.SUBMISSIONS, Submission.erased(id, 2000), Facts.SUBMISSION_ERASED);

        Decision erased = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.ERASED);
        assertThat(erased).isEqualTo(Decision.erased(id, erased.revision(), erased.basis()));
        await().untilAsserted(() ->
                assertThat(moderation.last(Topic.CASES, id).state()).isEqualTo(Case.State.ERASED));
        assertThat(moderation.last(Topic.CASES, id).headline()).isNull();
        assertThat(moderation.find(id).orElseThrow().story().content()).isNull();
    }

    @Test
    void poisonStopsNobody() {
        byte[] garbage = "{\"id\": 7".getBytes(StandardCharsets.UTF_8);
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            log.raw(Topic.SUBMISSIONS.name(), key, garbage, Map.of());
        }

        String other = Stories.anId();
        moderation.handIn(Stories.aStory(other));

        await().until(() -> moderation.bean(DeadLetters.class).isParked(Topic.SUBMISSIONS.name(), id));
        moderation.handIn(Stories.aStory(id, 4, "Heil"));
        await().until(() -> !moderation.bean(DeadLetters.class).isParked(Topic.SUBMISSIONS.name(), id));
    }

    private void approved() {
        moderation.handIn(Stories.aStory(id));
        assertThat(api.act(id, "approve", "").statusCode()).isEqualTo(200);
        moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.APPROVED);
    }

    private void awaitHeadline(String headline) {
        await().atMost(Duration.ofSeconds(20)).until(() -> headlines().contains(headline));
    }

    private List<String> headlines() {
        return log.read(Topic.CASES.name()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(id))
                .map(record ->
                        String.valueOf(Codec.read(Case.class, record.value()).headline()))
                .toList();
    }
}
