package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.events.Redaction;
import org.mosaik.events.Redaction.Area;
import org.mosaik.events.Redaction.Box;
import org.mosaik.events.Redaction.Fill;
import org.mosaik.events.Retouch;
import org.mosaik.events.Submission;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.checks.Found;

/** What editors change in a photo is what is published of it, and nothing but that. */
class RetouchTest {

    private static final Instant NOW = Stories.RECEIVED.plusSeconds(60);
    private static final Redaction FACE = boxes(new Area(400, 200, 200, 200));

    private static final Function<Story, Found> LOOK = story -> Found.NOTHING;

    private final CaseDocument document = new CaseDocument("a");

    private static Redaction boxes(Area area) {
        return new Redaction(List.of(new Box(Fill.BLUR, area)), null, 0);
    }

    private static Retouch.Redacted as(String name, Redaction redaction) {
        return new Retouch.Redacted(redaction, name, List.of(new Medium.Rendition("960", 640, 960)), List.of("webp"));
    }

    private static Submission withPhoto(long revision, String title, String photo, String alt) {
        Content content = Stories.content(title, List.of("site"));
        Medium picture = Medium.photo(
                photo, alt, "Jana", List.of(new Medium.Rendition("960", 960, 640)), List.of(Person.SUBMITTER));
        return Stories.submission("a", revision, content.withMedia(List.of(picture)), 0);
    }

    private void handedIn() {
        document.on(withPhoto(1, "Der Garten", "m1", "Ein Garten"), NOW);
    }

    private Editor anna() {
        return editor("anna");
    }

    private Editor editor(String name) {
        return new Editor(name, Seen.at(document.revision()), NOW);
    }

    private List<Medium> published() {
        return Objects.requireNonNull(document.asDecision().content()).media();
    }

    @Test
    void approvingNamesTheRedactedPhotoAndItsSizesAlone() {
        handedIn();

        assertThat(document.redact("m1", as("m1-r", FACE), anna())).isEqualTo(Answer.DONE);
        assertThat(document.approve(anna())).isEqualTo(Answer.DONE);

        Medium photo = published().get(0);
        assertThat(photo.id()).isEqualTo("m1-r");
        assertThat(photo.original()).isEqualTo("m1");
        assertThat(photo.renditions()).containsExactly(new Medium.Rendition("960", 640, 960));
        assertThat(photo.alt()).isEqualTo("Ein Garten");
        assertThat(photo.people()).containsExactly(Person.SUBMITTER);
    }

    @Test
    void aFilmIsShownByItsRedactedPhoto() {
        Medium film = Medium.film("film", "Der Garten", "https://youtu.be/x", List.of(), "m1");
        Retouch retouch = Retouch.none("m1").redactedAs(as("m1-r", FACE), "anna");

        Content shown = new Retouches(List.of(retouch), List.of())
                .in(Stories.content("", List.of()).withMedia(List.of(film)));

        assertThat(shown.media()).extracting(Medium::poster).containsExactly("m1-r");
    }

    @Test
    void agreeingAnewToAnApprovedStoryKeepsTheRedaction() {
        handedIn();
        document.redact("m1", as("m1-r", FACE), anna());
        document.approve(anna());
        Submission again = withPhoto(2, "Der Garten", "m1", "Ein Garten");
        Content content = Stories.contentOf(again);

        document.on(
                Stories.submission(
                        "a",
                        2,
                        content.withConsents(Stories.content("", List.of("site", "newsletter"))
                                .consents()),
                        0),
                NOW);

        assertThat(document.verdict().isApproved()).isTrue();
        assertThat(published()).extracting(Medium::id).containsExactly("m1-r");
    }

    @Test
    void aChangedTextKeepsTheRedactionAndAnotherPhotoHasNone() {
        handedIn();
        document.redact("m1", as("m1-r", FACE), anna());

        document.on(withPhoto(2, "Der Garten im Herbst", "m1", "Ein Garten"), NOW);
        assertThat(document.story().retouches().of("m1").redaction()).isEqualTo(FACE);

        document.on(withPhoto(3, "Der Garten im Herbst", "m2", "Ein Garten"), NOW);
        assertThat(document.story().retouches().all()).isEmpty();
    }

    @Test
    void newerWordsOfThePersonStandBeforeThoseOfTheEditors() {
        handedIn();
        document.describe("m1", "Drei Beete hinter einem Zaun", LOOK, anna());
        document.on(withPhoto(2, "Der Garten im Herbst", "m1", "Ein Garten"), NOW);
        assertThat(Objects.requireNonNull(document.story().edited()).photos())
                .extracting(Medium::alt)
                .containsExactly("Drei Beete hinter einem Zaun");

        document.on(withPhoto(3, "Der Garten im Herbst", "m1", "Mein Garten im Herbst"), NOW);

        assertThat(Objects.requireNonNull(document.story().edited()).photos())
                .extracting(Medium::alt)
                .containsExactly("Mein Garten im Herbst");
    }

    @Test
    void historySaysWhoHidAndWhoShowedWhat() {
        handedIn();
        document.redact("m1", as("r1", FACE), anna());
        document.redact("m1", as("r2", boxes(new Area(400, 200, 200, 100))), editor("bert"));
        document.redact("m1", as("r2", boxes(new Area(400, 200, 200, 100))), editor("carla"));
        document.describe("m1", "Ein Beet", LOOK, anna());

        assertThat(document.history())
                .extracting(Step::action)
                .containsExactly(Action.RECEIVED, Action.REDACTED, Action.UNREDACTED, Action.DESCRIBED);
        assertThat(document.history().get(2))
                .extracting(Step::actor, Step::codes)
                .containsExactly("bert", List.of("m1"));
        assertThat(document.story().retouches().uncoveredBy()).containsExactly("bert");
    }

    @Test
    void takingEverythingOffShowsThePhotoAsItCameAndIsRemembered() {
        handedIn();
        document.redact("m1", as("r1", FACE), anna());

        document.redact("m1", null, editor("bert"));

        assertThat(Objects.requireNonNull(document.story().edited()))
                .isEqualTo(document.story().content());
        assertThat(document.story().retouches().uncoveredBy()).containsExactly("bert");
    }

    @Test
    void showingWhatWasHiddenTakesTwoAlsoInAnEmptiedStore() {
        handedIn();
        document.redact("m1", as("r1", FACE), anna());
        assertThat(document.takesTwo(TwoEditors.NO_MORE)).isEmpty();

        document.redact("m1", null, anna());

        assertThat(document.takesTwo(TwoEditors.NO_MORE)).containsExactly("unredacted");
        CaseDocument rebuilt = new CaseDocument("a");
        rebuilt.restore(document.asCase());
        rebuilt.on(withPhoto(1, "Der Garten", "m1", "Ein Garten"), NOW);
        assertThat(rebuilt.takesTwo(TwoEditors.NO_MORE)).containsExactly("unredacted");
        document.approve(anna());
        assertThat(document.verdict().isApproved()).isFalse();
        document.approve(editor("bert"));
        assertThat(document.verdict().isApproved()).isTrue();
    }

    @Test
    void whoComesTooLateOrWithoutTheClaimChangesNothing() {
        handedIn();
        Editor late = anna();
        document.redact("m1", as("r1", FACE), editor("bert"));
        long revision = document.revision();

        assertThat(document.redact("m1", null, late)).isEqualTo(Answer.STALE);
        document.claim("bert", java.time.Duration.ofMinutes(5), NOW);
        assertThat(document.redact("m1", null, anna())).isEqualTo(Answer.CLAIMED);
        assertThat(document.describe("m1", "x", LOOK, anna())).isEqualTo(Answer.CLAIMED);
        assertThat(document.redact("m9", null, editor("bert"))).isEqualTo(Answer.WRONG_STATE);

        assertThat(document.revision()).isEqualTo(revision);
        assertThat(document.story().retouches().of("m1").redaction()).isEqualTo(FACE);
    }

    @Test
    void aDecidedCaseIsNotRetouchedBeforeItIsOpenAgain() {
        handedIn();
        document.approve(anna());

        assertThat(document.redact("m1", as("r1", FACE), anna())).isEqualTo(Answer.WRONG_STATE);
        assertThat(document.describe("m1", "x", LOOK, anna())).isEqualTo(Answer.WRONG_STATE);
        assertThat(published()).extracting(Medium::id).containsExactly("m1");

        document.undo(anna());
        assertThat(document.redact("m1", as("r1", FACE), anna())).isEqualTo(Answer.DONE);
    }

    @Test
    void anEmptiedStoreKnowsFromTheLogWhatIsHidden() {
        handedIn();
        document.redact("m1", as("m1-r", FACE), anna());
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asCase());
        rebuilt.on(withPhoto(1, "Der Garten", "m1", "Ein Garten"), NOW);

        assertThat(rebuilt.story().forReaders()).isEqualTo(document.story().forReaders());
    }

    @Test
    void whatIsTakenBackLeavesNothingOfWhatWasHidden() {
        handedIn();
        document.redact("m1", as("m1-r", FACE), anna());

        document.on(Stories.everything("a", 900, 1), NOW);

        assertThat(document.story().retouches().all()).isEmpty();
        assertThat(document.asCase().retouches()).isEmpty();
    }
}
