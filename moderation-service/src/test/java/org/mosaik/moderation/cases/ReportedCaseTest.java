package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Report;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Reports;
import org.mosaik.moderation.Stories;

/** What readers report about a story that is online. */
class ReportedCaseTest {

    private final CaseDocument document = new CaseDocument("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @BeforeEach
    void aStoryIsOnline() {
        document.on(Stories.aStory("a"), now);
        document.approve(editor("anna"));
    }

    @Test
    void staysOnlineAndWaitsForAnEditor() {
        document.on(Reports.about("a", "r1"), now);

        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
        assertThat(document.isReported()).isTrue();
        assertThat(document.asCase().reports()).extracting(Case.Reported::id).containsExactly("r1");
        assertThat(document.claim("bert", Duration.ofMinutes(5), now)).isEqualTo(Answer.DONE);
    }

    @Test
    void manyReportsAreOneCaseAndEachCountsOnce() {
        document.on(Reports.about("a", "r1"), now);
        document.on(Reports.about("a", "r2"), now);
        long revision = document.revision();

        document.on(Reports.about("a", "r1"), now);

        assertThat(document.reports()).extracting(Case.Reported::id).containsExactly("r1", "r2");
        assertThat(document.revision()).isEqualTo(revision);
    }

    @Test
    void leavingItOnlineAnswersWhatTheEditorSaw() {
        document.on(Reports.about("a", "r1"), now);
        Editor looking = editor("anna");
        document.on(Reports.about("a", "r2"), now);

        Answer answer = document.leave(Disposal.ALLOWED, "Das ist eine Meinung.", looking);

        assertThat(answer).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
        assertThat(document.asDecision().reports())
                .containsExactly(new Decision.Answered("r1", "allowed", "Das ist eine Meinung.", now));
        assertThat(document.reports()).extracting(Case.Reported::id).containsExactly("r2");
        assertThat(last(document).action()).isEqualTo(Step.Action.LEFT);
        assertThat(document.unwritten())
                .last()
                .satisfies(note -> assertThat(note.toString()).contains("case.left", "allowed"));
    }

    @Test
    void whoSawNoReportAnswersNone() {
        Editor looking = editor("anna");
        document.on(Reports.about("a", "r1"), now);

        assertThat(document.leave(Disposal.KEPT, null, looking)).isEqualTo(Answer.STALE);
        assertThat(document.reports()).hasSize(1);
    }

    @Test
    void nothingIsLeftThatNobodyReported() {
        assertThat(document.leave(Disposal.KEPT, null, editor("anna"))).isEqualTo(Answer.WRONG_STATE);
    }

    @Test
    void takingItDownAnswersEverybody() {
        document.on(Reports.about("a", "r1"), now);
        document.on(Reports.about("a", "r2"), now);

        document.takeDown(List.of(new Decision.Reason("rights", null)), editor("anna"));

        assertThat(document.asDecision().reports())
                .extracting(Decision.Answered::code)
                .containsExactly("taken-down", "taken-down");
        assertThat(document.isReported()).isFalse();
    }

    @Test
    void noNumberOfReportsKeepsAnEditorFromTakingItDown() {
        Editor looking = editor("anna");
        for (int number = 0; number < 300; number++) {
            document.on(Reports.about("a", "r" + number), now);
        }

        assertThat(document.takeDown(List.of(new Decision.Reason("rights", null)), looking))
                .isEqualTo(Answer.DONE);
        assertThat(document.asDecision().reports()).hasSize(200);
    }

    @Test
    void anythingElseThanReportsStillHasToBeSeen() {
        document.on(Reports.about("a", "r1"), now);
        Editor looking = editor("anna");
        document.on(Stories.fromChannel("a", 1000, 1, "site"), now);
        document.approve(editor("bert"));
        document.on(Reports.about("a", "r2"), now);

        assertThat(document.takeDown(List.of(new Decision.Reason("rights", null)), looking))
                .isEqualTo(Answer.STALE);
    }

    @Test
    void takingBackAnswersThatItIsGone() {
        document.on(Reports.about("a", "r1"), now);

        document.on(Stories.everything("a", 1000, 1), now);

        assertThat(document.asDecision().reports()).containsExactly(new Decision.Answered("r1", "gone", null, now));
    }

    @Test
    void erasingForgetsWhatWasWrittenToReporters() {
        document.on(Reports.about("a", "r1"), now);
        document.leave(Disposal.MENDED, "Der Name von Frau B. ist jetzt richtig.", editor("anna"));

        document.on(Withdrawal.erased("a", 5000), now);

        assertThat(document.asDecision().reports()).containsExactly(new Decision.Answered("r1", "mended", null, now));
    }

    @Test
    void aReportThatComesTooLateIsAnsweredAtOnce() {
        document.takeDown(List.of(new Decision.Reason("rights", null)), editor("anna"));

        document.on(Reports.about("a", "r1"), now);

        assertThat(document.asDecision().reports())
                .extracting(Decision.Answered::code)
                .containsExactly("gone");
    }

    @Test
    void aReportThatIsErasedLeavesNothing() {
        document.on(Reports.about("a", "r1"), now);
        document.on(Reports.about("a", "r2"), now);
        document.leave(Disposal.KEPT, null, editor("anna"));
        document.on(Reports.about("a", "r3"), now);

        document.on(Report.erased("r1", 9000, "a"), now);
        document.on(Report.erased("r3", 9000, "a"), now);

        assertThat(document.asDecision().reports())
                .extracting(Decision.Answered::report)
                .containsExactly("r2");
        assertThat(document.isReported()).isFalse();
    }

    @Test
    void aRebuiltStoreHearsItAllAgainAndChangesNothing() {
        document.on(Reports.about("a", "r1"), now);
        document.leave(Disposal.NOT_THERE, null, editor("anna"));
        document.on(Reports.about("a", "r2"), now);
        CaseDocument rebuilt = new CaseDocument("a");
        rebuilt.restore(document.asDecision());
        rebuilt.restore(document.asCase());

        rebuilt.on(Reports.about("a", "r1"), now);
        rebuilt.on(Reports.about("a", "r2"), now);

        assertThat(rebuilt.reports).isEqualTo(document.reports);
        assertThat(rebuilt.revision()).isZero();
    }

    @Test
    void aReportThatIsReadBeforeItsStoryWaitsForIt() {
        CaseDocument early = new CaseDocument("b");
        early.on(Reports.about("b", "r1"), now);

        early.on(Stories.aStory("b"), now);

        assertThat(early.asCase().reports()).extracting(Case.Reported::id).containsExactly("r1");
    }

    private static Step last(CaseDocument document) {
        List<Step> history = document.history();
        return history.get(history.size() - 1);
    }

    private Editor editor(String name) {
        return new Editor(name, Seen.at(document.revision()), now);
    }
}
