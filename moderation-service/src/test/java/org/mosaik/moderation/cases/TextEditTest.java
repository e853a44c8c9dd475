package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Edit;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.checks.Found;
import org.mosaik.moderation.journal.Note;

/** What editors make of a text is what is published of it, beside the person's own words, and never over newer ones. */
class TextEditTest {

    private static final Instant NOW = Stories.RECEIVED.plusSeconds(60);
    private static final String OWN = "Wir haben ihn gemeinsam angelegt.";
    private static final String BETTER = "Wir haben ihn zusammen angelegt.";

    /** Finds whatever is said in it. */
    private static final Function<Story, Found> LOOK = story -> Found.of(
            story.said() == null ? "nothing" : story.said().text(Fields.TEXT).orElse("left-out"));

    private final CaseDocument document = new CaseDocument("a");

    private static Submission told(long revision, String title, String text) {
        Map<String, FieldValue> fields = Map.of(
                Fields.TITLE,
                new FieldValue.Text(title),
                Fields.TEXT,
                new FieldValue.Text(text),
                Fields.NAME,
                new FieldValue.Text("Jana"),
                "note",
                new FieldValue.Text("Bitte nicht anrufen"),
                Fields.PLACE,
                new FieldValue.Place("Duisburg", 51.43, 6.76));
        Submission story = Stories.submission("a", revision, Stories.content(fields, List.of("site")), 0);
        return Stories.withSecret(story, "note");
    }

    private void handedIn() {
        document.on(told(1, "Der Garten", OWN), NOW);
    }

    private Answer edit(String field, String words, Editor editor) {
        return document.edit(Map.of(field, words), LOOK, editor);
    }

    private Editor anna() {
        return editor("anna");
    }

    private Editor editor(String name) {
        return new Editor(name, Seen.at(document.revision()), NOW);
    }

    private String published(String field) {
        return Objects.requireNonNull(document.asDecision().content())
                .text(field)
                .orElse("-");
    }

    private String own(String field) {
        return Objects.requireNonNull(document.story().content()).text(field).orElse("-");
    }

    private String shown(String field) {
        return Objects.requireNonNull(document.story().edited()).text(field).orElse("-");
    }

    @Test
    void whatIsPublishedIsTheEditedTextAndThePersonsWordsStay() {
        handedIn();

        assertThat(edit(Fields.TEXT, BETTER, anna())).isEqualTo(Answer.DONE);
        assertThat(document.approve(anna())).isEqualTo(Answer.DONE);

        assertThat(published(Fields.TEXT)).isEqualTo(BETTER);
        assertThat(published(Fields.TITLE)).isEqualTo("Der Garten");
        assertThat(own(Fields.TEXT)).isEqualTo(OWN);
        assertThat(document.asCase().words()).contains(BETTER).doesNotContain(OWN);
    }

    @Test
    void anAnswerCanBeLeftOutAndThePersonsWordsTakenAgain() {
        handedIn();

        edit(Fields.TITLE, "", anna());
        assertThat(shown(Fields.TITLE)).isEqualTo("-");
        edit(Fields.TITLE, "Der Garten", editor("bert"));

        assertThat(document.story().forReaders())
                .isEqualTo(Objects.requireNonNull(document.story().content()).forReaders());
    }

    @Test
    void everyVersionSaysWhoWroteItWhenAndInPlaceOfWhat() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        edit(Fields.TEXT, "Wir haben ihn angelegt.", editor("bert"));

        Edit edit = document.story().edit(Fields.TEXT).orElseThrow();
        assertThat(edit.versions())
                .containsExactly(
                        new Edit.Version(BETTER, "anna", NOW),
                        new Edit.Version("Wir haben ihn angelegt.", "bert", NOW));
        assertThat(edit.versions()).extracting(edit::before).containsExactly(OWN, BETTER);
        assertThat(document.history())
                .extracting(step -> step.action() + " " + step.actor() + " " + step.codes())
                .containsExactly("RECEIVED  []", "EDITED anna [text]", "EDITED bert [text]");
        assertThat(document.unwritten())
                .extracting(Note::action, Note::codes)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("case.edited", List.of("text")));
    }

    @Test
    void whoIsNamedWhereAndWhatIsForEditorsAloneCannotBeEdited() {
        handedIn();
        long revision = document.revision();

        for (String field : List.of(Fields.NAME, "note", Fields.PLACE, "unknown")) {
            assertThat(edit(field, "Mila", anna())).as(field).isEqualTo(Answer.WRONG_STATE);
        }
        assertThat(document.edit(Map.of(Fields.TEXT, BETTER, Fields.NAME, "Mila"), LOOK, anna()))
                .isEqualTo(Answer.WRONG_STATE);

        assertThat(document.revision()).isEqualTo(revision);
        assertThat(document.story().edited()).isEqualTo(document.story().content());
    }

    @Test
    void whoComesTooLateOrWithoutTheClaimOverwritesNothing() {
        handedIn();
        Editor late = anna();
        edit(Fields.TEXT, BETTER, editor("bert"));
        long revision = document.revision();

        assertThat(edit(Fields.TEXT, "Zu spät", late)).isEqualTo(Answer.STALE);
        document.claim("bert", Duration.ofMinutes(5), NOW);
        assertThat(edit(Fields.TEXT, "Zu spät", anna())).isEqualTo(Answer.CLAIMED);
        Editor stolen = new Editor("bert", new Seen(document.revision(), 1L), NOW);
        assertThat(edit(Fields.TEXT, "Zu spät", stolen)).isEqualTo(Answer.CLAIM_LOST);

        assertThat(document.revision()).isEqualTo(revision);
        assertThat(shown(Fields.TEXT)).isEqualTo(BETTER);
    }

    @Test
    void whatIsDecidedIsNotEditedBeforeItIsOpenAgain() {
        handedIn();
        document.approve(anna());

        assertThat(edit(Fields.TEXT, BETTER, anna())).isEqualTo(Answer.WRONG_STATE);

        assertThat(published(Fields.TEXT)).isEqualTo(OWN);
    }

    @Test
    void sameWordsAreNoEdit() {
        handedIn();
        long revision = document.revision();

        assertThat(edit(Fields.TEXT, OWN, anna())).isEqualTo(Answer.DONE);

        assertThat(document.revision()).isEqualTo(revision);
        assertThat(document.history()).hasSize(1);
    }

    @Test
    void newerWordsOfThePersonStandAndItIsSaidThatTheEditIsGone() {
        handedIn();
        document.edit(Map.of(Fields.TEXT, BETTER, Fields.TITLE, "Ein Garten für alle"), LOOK, anna());

        document.on(told(2, "Der Garten", "Wir haben ihn allein angelegt."), NOW);

        assertThat(shown(Fields.TEXT)).isEqualTo("Wir haben ihn allein angelegt.");
        assertThat(shown(Fields.TITLE)).as("was not changed").isEqualTo("Ein Garten für alle");
        assertThat(document.history().get(2))
                .extracting(Step::action, Step::actor, Step::codes)
                .containsExactly(Action.EDIT_GONE, Step.NOBODY, List.of(Fields.TEXT));
    }

    @Test
    void aPersonWhoChangesAnApprovedTextThatWasEditedOpensItAgain() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        document.approve(anna());

        document.on(told(2, "Der Garten", "So möchte ich es nicht."), NOW);

        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(shown(Fields.TEXT)).isEqualTo("So möchte ich es nicht.");
    }

    @Test
    void agreeingAnewKeepsWhatWasEdited() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        document.approve(anna());
        Content again = Stories.contentOf(told(2, "Der Garten", OWN))
                .withConsents(Stories.content("", List.of("site", "newsletter")).consents());

        document.on(Stories.submission("a", 2, again, 0), NOW);

        assertThat(document.verdict().isApproved()).isTrue();
        assertThat(published(Fields.TEXT)).isEqualTo(BETTER);
    }

    @Test
    void anEditBetweenTwoApprovalsTakesTheFirstOneBack() {
        document.on(StoriesOfOthers.ofAChild("a"), NOW);
        document.approve(anna());

        edit(Fields.TITLE, "Ein anderer Titel", editor("bert"));

        assertThat(document.first()).isNull();
        document.approve(editor("bert"));
        assertThat(document.verdict().isApproved()).isFalse();
        document.approve(anna());
        assertThat(document.verdict().isApproved()).isTrue();
        assertThat(published(Fields.TITLE)).isEqualTo("Ein anderer Titel");
    }

    @Test
    void anEmptiedStoreKnowsFromTheLogWhatWasEdited() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asCase());
        rebuilt.on(told(1, "Der Garten", OWN), NOW);

        assertThat(rebuilt.story()).isEqualTo(document.story());
        assertThat(rebuilt.story().edit(Fields.TEXT).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void anEmptiedStorePutsNoEditOverWordsThatAreNewerThanTheLogKnows() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asCase());
        rebuilt.on(told(2, "Der Garten", "Wir haben ihn allein angelegt."), NOW);

        assertThat(Objects.requireNonNull(rebuilt.story().edited()).text(Fields.TEXT))
                .contains("Wir haben ihn allein angelegt.");
    }

    @Test
    void whatWasFoundIsAboutTheWordsThatAreShown() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());
        assertThat(document.findings()).extracting(Case.Finding::code).containsExactly(BETTER);

        document.on(told(2, "Ein anderer Titel", OWN), LOOK, NOW);
        assertThat(document.findings()).extracting(Case.Finding::code).containsExactly(BETTER);

        document.on(told(3, "Ein anderer Titel", "Neu"), LOOK, NOW);
        assertThat(document.findings()).extracting(Case.Finding::code).containsExactly("Neu");
    }

    @Test
    void whatWasDoubtedAboutAPhotoStaysWhenWordsAreEdited() {
        Function<Story, Found> photoBlocked = story -> Found.of("photo-blocked");
        document.on(told(1, "Der Garten", OWN), photoBlocked, NOW);

        assertThat(document.story().doubts()).containsExactly("photo-blocked");
    }

    @Test
    void whatIsTakenBackLeavesNothingOfWhatWasEdited() {
        handedIn();
        edit(Fields.TEXT, BETTER, anna());

        document.on(Stories.everything("a", 900, 1), NOW);

        assertThat(document.story().retouches().edits()).isEmpty();
        assertThat(document.asCase().edits()).isEmpty();
        assertThat(document.revisionOn(Topic.CASES)).isPositive();
    }
}
