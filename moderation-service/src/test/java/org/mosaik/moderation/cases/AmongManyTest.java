package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.journal.Note;

/** Whoever approves many stories at once approves none of them alone. */
class AmongManyTest {

    private final CaseDocument document = new CaseDocument("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @BeforeEach
    void aStoryThatOneEditorMayApprove() {
        document.on(Stories.aStory("a"), now);
        assertThat(document.takesTwo(TwoEditors.NO_MORE)).isEmpty();
    }

    @Test
    void anApprovalAmongManyIsTheFirstOfTwo() {
        assertThat(document.approveAmongMany(by("anna"))).isEqualTo(Answer.DONE);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.revisionOn(Topic.DECISIONS)).isZero();
        assertThat(document.unwritten()).extracting(Note::action).containsExactly("case.approved-first");
        assertThat(document.unwritten().get(0).codes()).containsExactly("bulk");
    }

    @Test
    void theSameEditorIsNeverBothNeitherAmongManyNorAlone() {
        document.approveAmongMany(by("anna"));

        assertThat(document.approveAmongMany(by("anna"))).isEqualTo(Answer.SECOND_EYES);
        assertThat(document.approve(by("anna"))).isEqualTo(Answer.SECOND_EYES);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void anotherEditorMakesItTheDecisionAmongManyToo() {
        document.approveAmongMany(by("anna"));

        assertThat(document.approveAmongMany(by("bert"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void anotherEditorMakesItTheDecisionAlone() {
        document.approveAmongMany(by("anna"));

        assertThat(document.approve(by("bert"))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void whatTakesTwoByItselfIsOpenedByBoth() {
        CaseDocument ofAChild = new CaseDocument("b");
        ofAChild.on(StoriesOfOthers.ofAChild("b"), now);

        assertThat(ofAChild.approveAmongMany(by("anna", ofAChild))).isEqualTo(Answer.ONE_BY_ONE);
        assertThat(ofAChild.approve(by("anna", ofAChild))).isEqualTo(Answer.DONE);
        assertThat(ofAChild.approveAmongMany(by("bert", ofAChild))).isEqualTo(Answer.ONE_BY_ONE);
        assertThat(ofAChild.state()).isEqualTo(Case.State.OPEN);
        assertThat(ofAChild.approve(by("bert", ofAChild))).isEqualTo(Answer.DONE);
    }

    @Test
    void whoeverApprovedAmongManyTakesItBackAndNobodyElseForThem() {
        document.approveAmongMany(by("anna"));

        assertThat(document.undo(by("bert"))).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.undo(by("anna"))).isEqualTo(Answer.DONE);
        assertThat(document.first()).isNull();
        document.approveAmongMany(by("bert"));
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void consentAndWordsForPicturesAreAskedForAsEver() {
        CaseDocument without = new CaseDocument("b");
        without.on(Stories.withoutConsentForTheSite("b"), now);
        CaseDocument undescribed = new CaseDocument("c");
        undescribed.on(StoriesOfOthers.withAPhoto("c", " "), now);
        document.claim("bert", Duration.ofMinutes(5), now);

        assertThat(without.approveAmongMany(by("anna", without))).isEqualTo(Answer.CONSENT_MISSING);
        assertThat(undescribed.approveAmongMany(by("anna", undescribed))).isEqualTo(Answer.ALT_MISSING);
        assertThat(document.approveAmongMany(by("anna"))).isEqualTo(Answer.CLAIMED);
    }

    private Editor by(String name) {
        return by(name, document);
    }

    private Editor by(String name, CaseDocument of) {
        return new Editor(name, Seen.at(of.revision()), now);
    }
}
