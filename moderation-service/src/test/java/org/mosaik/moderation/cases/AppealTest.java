package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.journal.Note;

/** Whoever contests a rejection gets another pair of eyes. */
class AppealTest {

    private static final List<Decision.Reason> ADVERTISING = List.of(new Decision.Reason("advertising", null));

    private final CaseDocument document = new CaseDocument("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private Submission story = Stories.aStory("a");
    private long told = 1;

    @Test
    void aContestedRejectionWaitsAgainAndTheQueueHearsOfIt() {
        rejectedBy("anna");

        contest();

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.asDecision().outcome()).isEqualTo(Decision.Outcome.OPEN);
        assertThat(document.asCase().findings()).extracting(Case.Finding::code).contains("appeal");
        assertThat(document.appeal()).isNotNull();
        assertThat(document.unwritten()).extracting(Note::action).endsWith("case.rejected", "case.appealed");
    }

    @Test
    void whoRejectedItCanDoNothingMoreWithIt() {
        rejectedBy("anna");
        contest();
        long revision = document.revision();

        assertThat(document.claim("anna", Duration.ofMinutes(5), now)).isEqualTo(Answer.CONTESTED);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.reject(ADVERTISING, by("anna"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.ask(Inquiry.of("Wer ist das?"), by("anna"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.revision()).isEqualTo(revision);
        assertThat(document.claim("bert", Duration.ofMinutes(5), now)).isEqualTo(Answer.DONE);
    }

    @Test
    void somebodyElseMayComeToTheSameAndTheAnswerSaysThatItIsOne() {
        rejectedBy("anna");
        contest();

        assertThat(document.reject(ADVERTISING, by("bert"))).isEqualTo(Answer.DONE);

        Decision answer = document.asDecision();
        assertThat(answer.isOnAppeal()).isTrue();
        assertThat(answer.contestableUntil()).isEmpty();
        assertThat(document.asCase().findings()).isEmpty();
    }

    @Test
    void somebodyElseMayComeToSomethingElse() {
        rejectedBy("anna");
        contest();

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);

        assertThat(document.asDecision().isOnAppeal()).isTrue();
        assertThat(document.asDecision().circumstances().hinted())
                .as("an appeal is no hint of a program")
                .isFalse();
        assertThat(document.isContested()).isFalse();
    }

    @Test
    void whatWasTakenDownCanBeContestedAsWell() {
        document.on(story, now);
        document.approve(by("anna"));
        document.takeDown(ADVERTISING, by("bert"));

        contest();

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
    }

    @Test
    void whereItTakesTwoWhoRejectedIsNeitherOfThem() {
        story = StoriesOfOthers.ofAChild("a");
        rejectedBy("anna");
        contest();

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.approve(by("carla"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void itStaysContestedWhileItsPersonIsAskedSomething() {
        rejectedBy("anna");
        contest();
        document.ask(Inquiry.of("Wem gehört der Garten?"), by("bert"));

        document.on(Stories.answered(story, ++told), now);

        assertThat(document.approve(by("anna"))).isEqualTo(Answer.CONTESTED);
        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);
    }

    @Test
    void anAppealThatWasAnsweredOpensNothingAgain() {
        rejectedBy("anna");
        Submission appealed = contest();
        document.reject(ADVERTISING, by("bert"));

        document.on(Stories.appealed(appealed, ++told, appealed.appeal().decision()), now);

        assertThat(document.state()).isEqualTo(Case.State.REJECTED);
    }

    @Test
    void aChangedStoryIsNoAppeal() {
        rejectedBy("anna");

        document.on(Stories.aStory("a", ++told, "Ein anderer Titel"), now);

        assertThat(document.isContested()).isFalse();
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
    }

    @Test
    void whatALeadOpensAgainIsNoAppeal() {
        rejectedBy("anna");

        document.restore(by("lena"));

        assertThat(document.isContested()).isFalse();
    }

    @Test
    void aRebuiltStoreStillKnowsWhoMustNotDecide() {
        rejectedBy("anna");
        Submission appealed = contest();
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asDecision());
        rebuilt.restore(document.asCase());
        rebuilt.on(appealed, now);

        assertThat(rebuilt.isContestedBy("anna")).isTrue();
        assertThat(rebuilt.appeal()).isEqualTo(document.appeal());
        assertThat(rebuilt.findings()).isEqualTo(document.findings());
    }

    @Test
    void theLogKnowsWhoRejectedBeforeAnybodyContestsIt() {
        rejectedBy("anna");
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asDecision());
        rebuilt.restore(document.asCase());

        assertThat(rebuilt.rejectedBy()).isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "erased"})
    void theAppealGoesWithItsStory(String how) {
        rejectedBy("anna");
        contest();

        if (how.equals("erased")) {
            document.on(Withdrawal.erased("a", 5000), now);
        } else {
            document.on(Stories.withdrawn("a", ++told), now);
        }

        assertThat(document.appeal()).isNull();
        assertThat(document.asCase().findings()).isEmpty();
        assertThat(document.asCase().rejectedBy()).isNull();
    }

    private void rejectedBy(String editor) {
        document.on(story, now);
        document.reject(ADVERTISING, by(editor));
    }

    private Submission contest() {
        Submission appealed = Stories.appealed(story, ++told, document.revisionOn(Topic.DECISIONS));
        document.on(appealed, now);
        return appealed;
    }

    private Editor by(String name) {
        return new Editor(name, Seen.at(document.revision()), now);
    }
}
