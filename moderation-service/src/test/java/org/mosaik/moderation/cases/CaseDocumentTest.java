package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;

class CaseDocumentTest {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final List<Decision.Reason> OFF_TOPIC = List.of(new Decision.Reason("off-topic", null));

    private final CaseDocument document = new CaseDocument("a");
    private final Submission story = Stories.aStory("a");
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void opensWithTheSubmission() {
        document.on(story, now);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.asCase().headline()).isEqualTo("Der Garten hinter dem Bahnhof");
        assertThat(document.asCase().basis()).isEqualTo(1);
        assertThat(document.revisionOn(Topic.DECISIONS)).isZero();
    }

    @Test
    void ignoresWhatItKnows() {
        document.on(story, now);
        long revision = document.revision();

        document.on(story, now.plusSeconds(1));

        assertThat(document.revision()).isEqualTo(revision);
    }

    @Test
    void ignoresALateRecord() {
        document.on(Stories.aStory("a", 7, "neu"), now);

        document.on(Stories.aStory("a", 5, "alt"), now);

        assertThat(document.asCase().headline()).isEqualTo("neu");
    }

    @Test
    void holdsAnApprovedStoryFirst() {
        document.on(story, now);

        assertThat(document.approve(editor())).isEqualTo(Answer.DONE);

        Decision decision = document.asDecision();
        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.APPROVED);
        assertThat(decision.release()).isEqualTo(Decision.Release.HELD);
        assertThat(decision.content()).isEqualTo(story.content());
        assertThat(decision.basis()).isEqualTo(1);
    }

    @Test
    void refusesToApproveWithoutConsentForTheSite() {
        document.on(Stories.withoutConsentForTheSite("a"), now);

        assertThat(document.approve(editor())).isEqualTo(Answer.CONSENT_MISSING);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.findings()).extracting(Case.Finding::code).containsExactly("consent-missing");
    }

    @Test
    void refusesWhoLookedAtAnOlderState() {
        document.on(story, now);
        Editor late = editor();
        document.approve(editor());

        assertThat(document.approve(late)).isEqualTo(Answer.STALE);
        assertThat(document.reject(OFF_TOPIC, late)).isEqualTo(Answer.STALE);
        assertThat(document.ask(Inquiry.of("Wer ist das?"), late)).isEqualTo(Answer.STALE);
        assertThat(document.undo(late)).isEqualTo(Answer.STALE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Case.State.class,
            names = {"APPROVED", "REJECTED", "CLOSED", "ERASED"})
    void refusesToDecideWhatIsDecided(Case.State state) {
        lead(state);

        assertThat(document.approve(editor())).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.reject(OFF_TOPIC, editor())).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.ask(Inquiry.of("Wer ist das?"), editor())).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = Case.State.class,
            names = {"OPEN", "WAITING", "REJECTED", "CLOSED", "ERASED"})
    void neitherUndoesNorReleasesWhatIsNotHeld(Case.State state) {
        lead(state);

        assertThat(document.undo(editor())).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.release(WINDOW, now.plus(WINDOW))).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.state()).isEqualTo(state);
    }

    @Test
    void takesAnApprovalBackWhileItIsHeld() {
        lead(Case.State.APPROVED);

        assertThat(document.undo(editor())).isEqualTo(Answer.DONE);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.asDecision().content()).isNull();
        assertThat(document.asDecision().release()).isNull();
    }

    @Test
    void releasesAfterTheWindowOnly() {
        lead(Case.State.APPROVED);

        assertThat(document.release(WINDOW, now.plus(WINDOW).minusMillis(1))).isEqualTo(Answer.NOT_DUE);
        assertThat(document.release(WINDOW, now.plus(WINDOW))).isEqualTo(Answer.DONE);

        assertThat(document.asDecision().isReleased()).isTrue();
        assertThat(document.release(WINDOW, now.plus(WINDOW))).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.undo(editor())).isEqualTo(Answer.ALREADY_RELEASED);
    }

    @Test
    void rejectsWithReasonsOnly() {
        document.on(story, now);

        assertThat(document.reject(List.of(), editor())).isEqualTo(Answer.REASON_MISSING);
        assertThat(document.reject(OFF_TOPIC, editor())).isEqualTo(Answer.DONE);

        assertThat(document.asDecision().reasons()).isEqualTo(OFF_TOPIC);
        assertThat(document.history())
                .last()
                .satisfies(step -> assertThat(step.codes()).containsExactly("off-topic"));
    }

    @Test
    void asksAndIsOpenAgainOnceAnswered() {
        document.on(story, now);
        assertThat(document.ask(Inquiry.of(" "), editor())).isEqualTo(Answer.QUESTION_MISSING);
        assertThat(document.ask(Inquiry.of("Wer ist das?"), editor())).isEqualTo(Answer.DONE);
        assertThat(document.ask(Inquiry.of("Und das?"), editor())).isEqualTo(Answer.WRONG_STATE);

        document.on(Stories.withOtherAddress(story, 5), now);
        assertThat(document.state()).isEqualTo(Case.State.WAITING);

        document.on(Stories.answered(story, 6), now);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.asDecision().questions()).hasSize(1);
    }

    @Test
    void decidesWithoutAnAnswerToo() {
        lead(Case.State.WAITING);

        assertThat(document.reject(OFF_TOPIC, editor())).isEqualTo(Answer.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Case.State.class,
            names = {"WAITING", "APPROVED", "REJECTED"})
    void isOpenAgainWhenTheStoryChanges(Case.State state) {
        lead(state);

        document.on(Stories.aStory("a", 9, "Ganz anders"), now);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.asDecision().content()).isNull();
        assertThat(document.asDecision().basis()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Case.State.class,
            names = {"APPROVED", "REJECTED"})
    void staysDecidedWhenOnlyTheAddressChanges(Case.State state) {
        lead(state);
        long decided = document.revisionOn(Topic.DECISIONS);

        document.on(Stories.withOtherAddress(story, 9), now);

        assertThat(document.state()).isEqualTo(state);
        assertThat(document.revisionOn(Topic.DECISIONS)).isEqualTo(decided);
        assertThat(document.asCase().basis()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Case.State.class,
            names = {"OPEN", "WAITING", "APPROVED", "REJECTED"})
    void closesWhenEverythingIsTakenBack(Case.State state) {
        lead(state);

        document.on(Stories.everything("a", 1000, 1), now);

        assertThat(document.state()).isEqualTo(Case.State.CLOSED);
        assertThat(document.asDecision().outcome()).isEqualTo(Decision.Outcome.CLOSED);
        assertThat(document.asDecision().content()).isNull();
        assertThat(document.story().content()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Case.State.class)
    void keepsNothingOfWhatIsErased(Case.State state) {
        lead(state);

        document.on(Submission.erased("a", 2000), now);
        document.on(Withdrawal.erased("a", 2000), now);
        document.on(Stories.aStory("a", 3000, "spät"), now);

        assertThat(document.state()).isEqualTo(Case.State.ERASED);
        assertThat(document.asDecision())
                .isEqualTo(Decision.erased(
                        "a",
                        document.revisionOn(Topic.DECISIONS),
                        document.verdict().basis()));
        assertThat(document.story()).isEqualTo(Story.UNKNOWN);
        assertThat(document.history()).isEmpty();
    }

    @Test
    void isTheSameAfterARebuild() {
        lead(Case.State.APPROVED);
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asDecision());
        rebuilt.restore(document.asCase());
        rebuilt.on(story, now);

        assertThat(rebuilt.verdict()).isEqualTo(document.verdict());
        assertThat(rebuilt.story()).isEqualTo(document.story());
        assertThat(rebuilt.revision()).isZero();
    }

    @Test
    void keepsABoundedHistory() {
        document.on(story, now);
        for (int i = 0; i < 100; i++) {
            document.approve(editor());
            document.undo(editor());
        }

        assertThat(document.history()).hasSize(50);
    }

    private Editor editor() {
        return new Editor("anna", Seen.at(document.revision()), now);
    }

    private void lead(Case.State to) {
        document.on(story, now);
        switch (to) {
            case OPEN -> {}
            case WAITING -> document.ask(Inquiry.of("Wer ist das?"), editor());
            case APPROVED -> document.approve(editor());
            case REJECTED -> document.reject(OFF_TOPIC, editor());
            case CLOSED -> document.on(Stories.everything("a", 500, 1), now);
            case ERASED -> document.on(Withdrawal.erased("a", 500), now);
        }
        assertThat(document.state()).isEqualTo(to);
    }
}
