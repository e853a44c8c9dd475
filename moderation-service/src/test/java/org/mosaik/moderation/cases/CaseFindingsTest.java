package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Fields;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.checks.Found;

/** What checks found goes with the story that they looked at. */
class CaseFindingsTest {

    private static final Finding PHONE = new Finding("phone", Fields.TEXT, 4, 12);
    private static final String MARK = "0123456789abcdef0123456789abcdef";

    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final CaseDocument document = new CaseDocument("a");
    private final Submission story = Stories.aStory("a");
    private final Found found = new Found(List.of(PHONE), MARK);

    @Test
    void theQueueHearsOfIt() {
        document.on(story, anew -> found, now);

        assertThat(document.findings()).containsExactly(PHONE);
        assertThat(document.asCase().findings()).containsExactly(PHONE);
        assertThat(document.asCase().alike()).isEqualTo(MARK);
    }

    @Test
    void itIsAdviceAndAMissingConsentIsNot() {
        document.on(story, anew -> found, now);
        CaseDocument without = new CaseDocument("a");
        without.on(Stories.withoutConsentForTheSite("a"), anew -> found, now);

        assertThat(without.findings()).extracting(Finding::code).containsExactly("consent-missing", "phone");
        assertThat(without.findings()).filteredOn(Agreement::isInTheWay).hasSize(1);
        assertThat(without.approve(editor(without))).isEqualTo(Answer.CONSENT_MISSING);
        assertThat(document.approve(editor(document))).isEqualTo(Answer.DONE);
        assertThat(document.findings()).containsExactly(PHONE);
    }

    @Test
    void aConsentThatIsTakenBackStandsBesideIt() {
        document.on(story, anew -> found, now);

        document.on(Stories.fromChannel("a", 300, 1, "site"), now);

        assertThat(document.findings()).extracting(Finding::code).containsExactly("consent-missing", "phone");
    }

    @Test
    void aChangedStoryHasWhatWasFoundInItNow() {
        document.on(story, anew -> found, now);

        document.on(Stories.aStory("a", 5, "Anders"), anew -> Found.NOTHING, now);

        assertThat(document.findings()).isEmpty();
        assertThat(document.asCase().alike()).isNull();
    }

    @Test
    void nobodyLooksAtAStoryThatIsNoNews() {
        document.on(story, anew -> found, now);

        document.on(story, CaseFindingsTest::nobody, now);
        document.on(Stories.withdrawn("a", 7), CaseFindingsTest::nobody, now);

        assertThat(document.state()).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void itGoesWithAStoryThatIsTakenBackOrErased() {
        document.on(story, anew -> found, now);
        document.on(Stories.withdrawn("a", 7), now);
        CaseDocument erased = new CaseDocument("a");
        erased.on(story, anew -> found, now);
        erased.on(Withdrawal.erased("a", 500), now);

        for (CaseDocument gone : List.of(document, erased)) {
            assertThat(gone.story().found()).isEqualTo(Found.NOTHING);
            assertThat(gone.asCase().findings()).isEmpty();
            assertThat(gone.asCase().alike()).isNull();
        }
    }

    @Test
    void aRebuiltStoreHasItWithoutAnybodyLookingAgain() {
        document.on(Stories.withoutConsentForTheSite("a"), anew -> found, now);
        CaseDocument again = new CaseDocument("a");

        again.restore(document.asCase());
        again.on(Stories.withoutConsentForTheSite("a"), CaseFindingsTest::nobody, now);

        assertThat(again.story()).isEqualTo(document.story());
        assertThat(again.findings()).isEqualTo(document.findings());
        assertThat(again.asCase().alike()).isEqualTo(MARK);
        assertThat(again.revision()).isZero();
    }

    private static Found nobody(Story anew) {
        throw new AssertionError("looked at");
    }

    private Editor editor(CaseDocument of) {
        return new Editor("anna", Seen.at(of.revision()), now);
    }
}
