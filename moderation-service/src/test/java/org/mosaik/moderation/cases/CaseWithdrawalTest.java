package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Stories;

/** What taking back does to a case, in whatever order it is heard of. */
class CaseWithdrawalTest {

    private final CaseDocument document = new CaseDocument("a");
    private final Submission story = Stories.aStory("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void closesAStoryThatWasWithdrawnBeforeItArrived() {
        document.on(Stories.everything("a", 1000, 1), now);

        document.on(story, now);

        assertThat(document.state()).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void isOpenAgainWhenTheSiteIsTakenBackAfterApproval() {
        document.on(story, now);
        document.approve(editor());

        document.on(Stories.fromChannel("a", 1000, 1, "site"), now);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.approve(editor())).isEqualTo(Answer.CONSENT_MISSING);
    }

    @Test
    void staysApprovedWhenAnotherChannelIsTakenBack() {
        document.on(story, now);
        document.approve(editor());

        document.on(Stories.fromChannel("a", 1000, 1, "newsletter"), now);

        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void tellsOnANewRevisionThatItRestsOnTheWithdrawnState() {
        document.on(story, now);
        document.on(Stories.everything("a", 1000, 1), now);
        Case before = document.asCase();

        document.on(Stories.withdrawn("a", 1000), now);

        Case after = document.asCase();
        assertThat(after.basis()).isEqualTo(1000);
        assertThat(after.revision()).isGreaterThan(before.revision());
    }

    @Test
    void opensWhatWasHandedInAnewAfterAWithdrawal() {
        document.on(story, now);
        document.on(Stories.everything("a", 500, 1), now);

        document.on(Stories.aStory("a", 5, "Doch noch"), now);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    private Editor editor() {
        return new Editor("anna", Seen.at(document.revision()), now);
    }
}
