package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;

/** A case knows the story as editors last saw it, until they have decided about what changed. */
class StoryBeforeTest {

    private static final Instant NOW = Stories.RECEIVED.plusSeconds(60);

    private final CaseDocument document = new CaseDocument("a");

    private void told(long revision, String title) {
        document.on(Stories.aStory("a", revision, title), NOW);
    }

    private void looked() {
        document.claim("anna", Duration.ofMinutes(5), NOW);
    }

    private Editor anna() {
        return new Editor("anna", Seen.at(document.revision()), NOW);
    }

    private String before() {
        return Optional.ofNullable(document.story().before())
                .map(Content::headline)
                .orElse("-");
    }

    @Test
    void whatNobodyHasSeenYetIsNoChangeForAnybody() {
        told(1, "Eins");
        told(2, "Zwei");

        assertThat(before()).isEqualTo("-");
    }

    @Test
    void whatChangesAfterSomebodyLookedIsKnownAsItWasThen() {
        told(1, "Eins");
        looked();

        told(2, "Zwei");
        assertThat(before()).isEqualTo("Eins");
        told(3, "Drei");
        assertThat(before()).as("nobody has seen the second").isEqualTo("Eins");
        looked();
        assertThat(before()).as("goes on being shown").isEqualTo("Eins");
        told(4, "Vier");
        assertThat(before()).isEqualTo("Drei");
    }

    @Test
    void theHistorySaysThatAnOpenStoryChangedAndNothingOfOneThatSaysTheSame() {
        told(1, "Eins");
        told(2, "Eins");
        told(3, "Zwei");

        assertThat(document.history())
                .extracting(Step::action)
                .containsExactly(Step.Action.RECEIVED, Step.Action.CHANGED);
    }

    @Test
    void whatChangesAfterADecisionIsKnownAsItWasDecided() {
        told(1, "Eins");
        document.reject(List.of(new Decision.Reason("other", null)), anna());
        assertThat(before()).isEqualTo("-");

        told(2, "Zwei");

        assertThat(before()).isEqualTo("Eins");
    }

    @Test
    void anAnswerIsKnownBesideWhatWasAskedAbout() {
        told(1, "Eins");
        document.ask(Inquiry.of("Wo ist das?"), anna());

        document.on(Stories.answered(Stories.aStory("a", 2, "Eins in Duisburg"), 2), NOW);

        assertThat(before()).isEqualTo("Eins");
    }

    @Test
    void whoDecidesHasSeenWhatChanged() {
        told(1, "Eins");
        looked();
        told(2, "Zwei");

        document.approve(anna());

        assertThat(before()).isEqualTo("-");
        told(3, "Drei");
        assertThat(before()).isEqualTo("Zwei");
    }

    @Test
    void agreeingToSomethingElseIsNoChangeOfTheStory() {
        told(1, "Eins");
        looked();

        document.on(Stories.aStory("a", 2, "Eins", List.of("site")), NOW);

        assertThat(before()).isEqualTo("-");
        told(3, "Drei");
        assertThat(before()).isEqualTo("Eins");
    }

    @Test
    void nothingIsLeftOfItOnceItIsTakenBackOrErased() {
        told(1, "Eins");
        looked();
        told(2, "Zwei");
        document.on(Stories.everything("a", 900, 2), NOW);
        assertThat(document.story().before()).isNull();

        CaseDocument erased = new CaseDocument("a");
        erased.on(Stories.aStory("a"), NOW);
        erased.claim("anna", Duration.ofMinutes(5), NOW);
        erased.on(Stories.aStory("a", 2, "Zwei"), NOW);
        assertThat(erased.story().before()).isNotNull();
        erased.on(Withdrawal.erased("a", 500), NOW);
        assertThat(erased.story().before()).isNull();
    }

    @Test
    void aBackupLosesItWithTheStoryThatWasTakenBackSince() {
        told(1, "Eins");
        looked();
        told(2, "Zwei");
        CaseDocument withdrawn = new CaseDocument("a");
        withdrawn.on(Stories.aStory("a", 2, "Zwei"), NOW);
        withdrawn.on(Stories.everything("a", 900, 2), NOW);

        document.restore(withdrawn.asDecision());

        assertThat(document.story().before()).isNull();
    }
}
