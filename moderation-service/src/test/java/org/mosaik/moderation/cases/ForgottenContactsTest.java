package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Stories;

/** That nobody knows any more how to reach a person is nothing to decide about. */
class ForgottenContactsTest {

    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Submission told = Stories.aStory("a", 1, "Erste Fassung");
    private final CaseDocument document = new CaseDocument("a");

    @Test
    void reopensNothingAndChangesNoDecision() {
        document.on(told, now);
        document.approve(new Editor("ayse", Seen.at(document.revision()), now));
        long decided = document.revisionOn(Topic.DECISIONS);

        document.on(withoutContacts(), now.plusSeconds(9));

        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
        assertThat(document.revisionOn(Topic.DECISIONS)).isEqualTo(decided);
        assertThat(document.story().reachable()).isFalse();
    }

    private Submission withoutContacts() {
        return new Submission(
                told.id(),
                now.toEpochMilli(),
                told.state(),
                told.campaign(),
                told.content(),
                List.of(),
                told.receivedAt(),
                told.receiptGeneration(),
                told.answeredQuestions(),
                null);
    }
}
