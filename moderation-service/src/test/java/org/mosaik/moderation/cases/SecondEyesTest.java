package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.journal.Note;

/** Where policy asks for two pairs of eyes, nobody gets by with one. */
class SecondEyesTest {

    private static final List<Decision.Reason> DANGER = List.of(new Decision.Reason("safety", null));

    private final CaseDocument document = new CaseDocument("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void oneEditorIsEnoughForAStoryOfItsOwnPerson() {
        document.on(Stories.aStory("a"), now);

        assertThat(document.takesTwo(TwoEditors.NO_MORE)).isEmpty();
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void ofAChildNobodyHearsBeforeTwoHaveApproved() {
        document.on(StoriesOfOthers.ofAChild("a"), now);

        assertThat(document.takesTwo(TwoEditors.NO_MORE)).contains("child");
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.revisionOn(Topic.DECISIONS)).isZero();

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
        assertThat(document.asDecision().outcome()).isEqualTo(Decision.Outcome.APPROVED);
        assertThat(document.first()).isNull();
    }

    @Test
    void nobodyIsBothPairsOfEyesHoweverOftenTheyAsk() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));
        long revision = document.revision();

        for (int i = 0; i < 3; i++) {
            assertThat(document.approve(by("anna"))).isEqualTo(Answer.SECOND_EYES);
        }

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.revision()).isEqualTo(revision);
    }

    @Test
    void whatChangesInBetweenHasToBeSeenByBoth() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));
        Submission changed = StoriesOfOthers.retitled(StoriesOfOthers.ofAChild("a"), 7, "Ein anderer Titel");

        document.on(changed, now);

        assertThat(document.first()).isNull();
        document.approve(by("bert"));
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void whoeverApprovedFirstMayThinkAgainAndNobodyElseForThem() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));

        assertThat(document.undo(by("bert"))).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.undo(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.first()).isNull();
        document.approve(by("bert"));
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void anUndoneApprovalTakesTwoAgain() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));
        document.approve(by("bert"));
        document.undo(by("bert"));

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void theJournalHasBothAndWhyItTookTwo() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));
        document.approve(by("bert"));

        assertThat(document.unwritten())
                .extracting(Note::action)
                .containsExactly("case.approved-first", "case.approved");
        assertThat(document.unwritten().get(0).codes()).contains("child");
    }

    @Test
    void theSecondOneMayRejectOrAskInstead() {
        document.on(StoriesOfOthers.ofAChild("a"), now);
        document.approve(by("anna"));

        assertThat(document.reject(List.of(new Decision.Reason("other", null)), by("bert")))
                .isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.REJECTED);
        assertThat(document.first()).isNull();
    }

    @Test
    void whatIsOnlineIsTakenDownAtOnceAlsoOnceItWasReleased() {
        document.on(Stories.aStory("a"), now);
        document.approve(by("anna"));
        document.release(Duration.ZERO, now);
        assertThat(document.undo(by("bert"))).isEqualTo(Answer.ALREADY_RELEASED);

        assertThat(document.takeDown(List.of(), by("bert"))).isEqualTo(Answer.REASON_MISSING);
        assertThat(document.takeDown(DANGER, by("bert"))).isEqualTo(Answer.DONE);

        Decision decision = document.asDecision();
        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.REJECTED);
        assertThat(decision.content()).isNull();
        assertThat(decision.isReleased()).isFalse();
        assertThat(document.history()).extracting(Step::action).endsWith(Step.Action.TAKEN_DOWN);
    }

    @Test
    void aRestoredStoryWaitsAndTakesTwoFromThenOn() {
        document.on(Stories.aStory("a"), now);
        document.approve(by("anna"));
        document.takeDown(DANGER, by("anna"));

        assertThat(document.restore(by("bert"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.takesTwo(TwoEditors.NO_MORE)).containsExactly("restored");
        document.approve(by("bert"));
        assertThat(document.approve(by("bert"))).isEqualTo(Answer.SECOND_EYES);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void nothingIsRestoredThatWasNotRejected() {
        document.on(Stories.aStory("a"), now);

        assertThat(document.restore(by("anna"))).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.takeDown(DANGER, by("anna"))).isEqualTo(Answer.WRONG_STATE);
        document.approve(by("anna"));
        assertThat(document.restore(by("anna"))).isEqualTo(Answer.WRONG_STATE);
    }

    @Test
    void aPhotoWithoutWordsIsNotApprovedByAnybody() {
        document.on(StoriesOfOthers.withAPhoto("a", " "), now);

        assertThat(document.approve(by("anna"))).isEqualTo(Answer.ALT_MISSING);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    private Editor by(String name) {
        return new Editor(name, Seen.at(document.revision()), now);
    }
}
