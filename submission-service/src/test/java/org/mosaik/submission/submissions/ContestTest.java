package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;

/** A rejection can be contested once, for six months, as long as it stands. */
class ContestTest {

    private static final Instant DECIDED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = DECIDED.plus(Duration.ofDays(100));
    private static final Decision REJECTED = decision(10, Outcome.REJECTED, false);

    private final SubmissionDocument document = new SubmissionDocument("one");

    @BeforeEach
    void receive() {
        document.receive(new Submission(
                "one",
                1,
                Submission.State.RECEIVED,
                "nachbarn",
                content("Titel"),
                List.of(new Contact(Person.SUBMITTER, null, "person@example.org", "de")),
                DECIDED.minusSeconds(60),
                1,
                0,
                null));
    }

    @Test
    void theAppealGoesOntoTheLogWithTheSubmission() {
        assertThat(document.contest(REJECTED, "Keine Werbung.", LATER)).isTrue();

        assertThat(announced().appeal()).isEqualTo(new Submission.Appeal(10, "Keine Werbung.", LATER));
        assertThat(announced().content()).isEqualTo(content("Titel"));
        assertThat(document.hasSpokenSince(REJECTED)).isTrue();
    }

    @Test
    void eachDecisionIsContestedOnce() {
        document.contest(REJECTED, "Keine Werbung.", LATER);

        assertThat(document.contest(REJECTED, "Wirklich nicht.", LATER)).isFalse();
        assertThat(announced().appeal().words()).isEqualTo("Keine Werbung.");
        assertThat(document.contest(decision(LATER.toEpochMilli() + 7, Outcome.REJECTED, false), "Anders.", LATER))
                .as("after a new decision")
                .isTrue();
    }

    @Test
    void theAnswerToAnAppealIsNotContestedOnceMore() {
        assertThat(document.contest(decision(10, Outcome.REJECTED, true), "Noch einmal.", LATER))
                .isFalse();
    }

    @Test
    void thereAreSixMonthsForIt() {
        Instant last = Instant.parse("2027-05-20T12:00:00Z");

        assertThat(REJECTED.contestableUntil()).contains(last);
        assertThat(document.isContestable(REJECTED, last)).isFalse();
        assertThat(document.isContestable(REJECTED, last.minusMillis(1))).isTrue();
    }

    @Test
    void onlyARejectionIsContested() {
        for (Outcome outcome : List.of(Outcome.OPEN, Outcome.APPROVED, Outcome.CHANGES_REQUESTED)) {
            assertThat(document.contest(decision(10, outcome, false), "Warum?", LATER))
                    .isFalse();
        }
    }

    @Test
    void aChangedStoryIsDecidedAnyway() {
        change("Neuer Titel", "person@example.org");

        assertThat(document.hasSpokenSince(REJECTED)).isTrue();
        assertThat(document.contest(REJECTED, "Keine Werbung.", LATER)).isFalse();
    }

    @Test
    void anotherAddressOrALinkMadeAnewTakesTheRightFromNobody() {
        document.renewReceipt(LATER);
        change("Titel", "neu@example.org");

        assertThat(document.hasSpokenSince(REJECTED)).isFalse();
        assertThat(document.contest(REJECTED, "Keine Werbung.", LATER)).isTrue();
    }

    @Test
    void theAppealGoesWithItsStory() {
        document.contest(REJECTED, "Keine Werbung.", LATER);

        document.withdraw(LATER);
        assertThat(announced().appeal()).isNull();
        assertThat(document.contest(REJECTED, "Doch nicht.", LATER)).isFalse();

        document.erase(LATER);
        assertThat(document.appeal()).isNull();
    }

    @Test
    void aRebuiltStoreTakesItFromTheLog() {
        document.contest(REJECTED, "Keine Werbung.", LATER);
        SubmissionDocument rebuilt = new SubmissionDocument("one");

        rebuilt.restore(announced());

        assertThat(rebuilt.appeal()).isEqualTo(document.appeal());
        assertThat(rebuilt.isContestable(REJECTED, LATER)).isFalse();
    }

    private void change(String title, String address) {
        document.change(
                document.submission().revision(),
                revision -> content(title),
                List.of(new Contact(Person.SUBMITTER, null, address, "de")),
                0,
                LATER);
    }

    private Submission announced() {
        return Objects.requireNonNull(document.submission());
    }

    private static Decision decision(long revision, Outcome outcome, boolean onAppeal) {
        return new Decision(
                "one",
                revision,
                1,
                outcome,
                "nachbarn",
                null,
                null,
                List.of(),
                List.of(),
                DECIDED,
                new Circumstances(false, false, onAppeal));
    }

    private static Content content(String title) {
        return new Content(
                "nachbarn",
                Kind.STORY,
                "de",
                Map.of("title", new FieldValue.Text(title)),
                List.of(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
