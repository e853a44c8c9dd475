package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.journal.Note;

/** What a case owes the journal is written with it, in the same document. */
class RecordedTest {

    private final CaseDocument document = new CaseDocument("a");
    private final Submission story = Stories.aStory("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void owesAnEntryForEveryActionUnderTheRevisionThatItMade() {
        document.on(story, now);
        document.approve(editor("anna"));
        long approved = document.revision();
        document.undo(editor("bert"));

        assertThat(document.unwritten())
                .containsExactly(
                        new Note(story.campaign(), "a", approved, "case.approved", "anna", List.of(), now),
                        new Note(story.campaign(), "a", document.revision(), "case.undone", "bert", List.of(), now));
    }

    @Test
    void owesTheReasonsInCodesAndNoWords() {
        document.on(story, now);
        document.reject(List.of(new Decision.Reason("off-topic", "Ein Satz an jemanden")), editor("anna"));

        assertThat(document.unwritten()).extracting(Note::codes).containsExactly(List.of("off-topic"));
        assertThat(document.unwritten().toString()).doesNotContain("Satz");
    }

    @Test
    void owesNothingForWhatWasRefusedOrWhatNoEditorDid() {
        document.on(story, now);
        document.approve(new Editor("anna", Seen.at(1), now));
        document.on(Stories.aStory("a", 7, "anders"), now);

        assertThat(document.unwritten()).isEmpty();
        assertThat(document.history()).isNotEmpty();
    }

    @Test
    void owesTheReleaseThatFollowsFromAnApproval() {
        document.on(story, now);
        document.approve(editor("anna"));
        document.release(Duration.ZERO, now.plusSeconds(1));

        assertThat(document.unwritten()).extracting(Note::action).containsExactly("case.approved", "case.released");
        assertThat(document.unwritten()).extracting(Note::actor).containsExactly("anna", "");
    }

    @Test
    void goesOnOwingItWhenTheStoryIsErased() {
        document.on(story, now);
        document.approve(editor("anna"));
        document.on(Withdrawal.erased("a", 9000), now);

        assertThat(document.history()).isEmpty();
        assertThat(document.unwritten()).extracting(Note::campaign).containsExactly(story.campaign());
    }

    @Test
    void owesNoMoreWhatWasWrittenAndStillWhatCameSince() {
        document.on(story, now);
        document.approve(editor("anna"));
        List<Note> first = document.unwritten();
        document.undo(editor("bert"));

        assertThat(document.written(first)).isTrue();
        assertThat(document.written(first)).isFalse();
        assertThat(document.unwritten()).extracting(Note::actor).containsExactly("bert");
    }

    private Editor editor(String name) {
        return new Editor(name, Seen.at(document.revision()), now);
    }
}
