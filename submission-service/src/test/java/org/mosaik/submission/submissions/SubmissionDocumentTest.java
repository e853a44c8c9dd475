package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;

class SubmissionDocumentTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Contact CONTACT = new Contact(Person.SUBMITTER, null, "person@example.org", "de");

    private final SubmissionDocument document = new SubmissionDocument("one");

    @Test
    void isReceivedOnce() {
        document.receive(first());
        document.receive(first());

        assertThat(document.submission()).isEqualTo(first());
        assertThat(document.withdrawal()).isNull();
    }

    @Test
    void keepsRevisionOneOnlyUntilSomebodyChangesIt() {
        document.receive(first());

        ChangeOutcome outcome = change(1, "Neuer Titel", "publish");

        assertThat(outcome).isEqualTo(new ChangeOutcome.Changed(NOON.toEpochMilli()));
        assertThat(content().text("title")).contains("Neuer Titel");
    }

    @Test
    void growsNoRevisionWhenNothingChanged() {
        document.receive(first());

        change(1, "Titel", "publish");

        assertThat(document.revisionOn(Topic.SUBMISSIONS)).isEqualTo(1);
    }

    @Test
    void refusesAChangeOfAStateThatNobodySeesAnyMore() {
        document.receive(first());
        change(1, "Neuer Titel", "publish");

        assertThat(change(1, "Noch einer", "publish")).isEqualTo(new ChangeOutcome.Stale());
        assertThat(content().text("title")).contains("Neuer Titel");
    }

    @Test
    void keepsAConsentAsItWasGiven() {
        document.receive(first());

        change(1, "titel!", "publish", "newsletter");

        assertThat(content().consents()).extracting(Consent::revision).containsExactly(1L, NOON.toEpochMilli());
    }

    @Test
    void isAgreedToAnewOnceItSaysSomethingElse() {
        document.receive(first());

        change(1, "Neuer Titel", "publish");

        assertThat(content().consents()).extracting(Consent::revision).containsExactly(NOON.toEpochMilli());
        assertThat(document.withdrawals()).isEmpty();
    }

    @Test
    void takesBackADroppedConsentInTheSameWrite() {
        document.receive(first());
        change(1, "Titel", "publish", "newsletter");

        change(NOON.toEpochMilli(), "Titel", "publish");

        Withdrawal withdrawal = Objects.requireNonNull(document.withdrawal());
        assertThat(withdrawal.revision()).isEqualTo(document.revisionOn(Topic.SUBMISSIONS));
        assertThat(withdrawal.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.channels()).containsExactly("newsletter");
            assertThat(entry.upTo()).isEqualTo(NOON.toEpochMilli());
        });
        assertThat(document.state()).isEqualTo(Submission.State.RECEIVED);
    }

    @Test
    void givesAConsentAnewThatADroppedOneWouldEnd() {
        document.receive(first());
        document.change(
                1,
                revision -> content("Titel", consent("publish", revision), both(revision)),
                List.of(CONTACT),
                0,
                NOON);

        change(NOON.toEpochMilli(), "Titel", "publish");

        Consent left = content().consents().get(0);
        assertThat(Objects.requireNonNull(document.withdrawal()).leaves(left, Element.TEXT, "publish"))
                .isTrue();
    }

    @Test
    void forgetsWhatWasTakenBack() {
        document.receive(first());

        document.withdraw(NOON);
        document.withdraw(NOON.plusSeconds(5));

        Submission left = Objects.requireNonNull(document.submission());
        assertThat(left.state()).isEqualTo(Submission.State.WITHDRAWN);
        assertThat(left.content()).isNull();
        assertThat(left.contacts()).containsExactly(CONTACT);
        assertThat(Objects.requireNonNull(document.withdrawal()).entries())
                .containsExactly(Withdrawal.Entry.everything(1, NOON));
    }

    @Test
    void canBeTakenBackBeforeItHasArrived() {
        document.withdraw(NOON);
        document.receive(first());

        assertThat(document.state()).isEqualTo(Submission.State.WITHDRAWN);
        assertThat(document.content()).isNull();
        assertThat(Objects.requireNonNull(document.withdrawal())
                        .entries()
                        .get(0)
                        .upTo())
                .isEqualTo(1);
    }

    @Test
    void cannotBeChangedAfterItWasTakenBack() {
        document.receive(first());
        document.withdraw(NOON);

        assertThat(change(document.revisionOn(Topic.SUBMISSIONS), "Neu", "publish"))
                .isEqualTo(new ChangeOutcome.Withdrawn());
    }

    @Test
    void remembersHowManyQuestionsWereAnswered() {
        document.receive(first());

        document.change(1, revision -> content("Titel", consent("publish", revision)), List.of(CONTACT), 2, NOON);

        assertThat(Objects.requireNonNull(document.submission()).answeredQuestions())
                .isEqualTo(2);
    }

    @Test
    void isWithdrawnWhicheverTopicTellsOfItFirst() {
        document.restore(
                new Withdrawal("one", 7, Withdrawal.State.ACTIVE, List.of(Withdrawal.Entry.everything(1, NOON))));
        document.restore(first());

        assertThat(document.state()).isEqualTo(Submission.State.WITHDRAWN);
        assertThat(document.content()).isNull();
    }

    @Test
    void holdsNothingOfAnErasedPerson() {
        document.receive(first());

        document.restore(Submission.erased("one", 9));

        assertThat(document.state()).isEqualTo(Submission.State.ERASED);
        assertThat(document.content()).isNull();
        assertThat(document.contacts()).isEmpty();
    }

    @Test
    void forgetsAPersonForGood() {
        document.receive(first());
        document.withdraw(NOON);

        document.erase(NOON.plusSeconds(1));
        long revision = document.revision();
        document.erase(NOON.plusSeconds(2));

        assertThat(document.submission()).isEqualTo(Submission.erased("one", revision));
        assertThat(document.withdrawal()).isEqualTo(Withdrawal.erased("one", revision));
        assertThat(document.contacts()).isEmpty();
        assertThat(document.receivedAt()).isNull();
        assertThat(document.campaign()).isNull();
    }

    @Test
    void forgetsAPersonBeforeTheirStoryHasArrived() {
        document.erase(NOON);
        document.receive(first());
        document.restore(first());

        assertThat(document.submission()).isEqualTo(Submission.erased("one", NOON.toEpochMilli()));
        assertThat(document.content()).isNull();
        assertThat(document.contacts()).isEmpty();
    }

    @Test
    void isErasedWhicheverTopicTellsOfItFirst() {
        document.restore(Withdrawal.erased("one", 9));
        document.restore(first());

        assertThat(document.state()).isEqualTo(Submission.State.ERASED);
        assertThat(document.contacts()).isEmpty();
    }

    private ChangeOutcome change(long seen, String title, String... wordings) {
        return document.change(
                seen,
                revision -> content(
                        title,
                        java.util.Arrays.stream(wordings)
                                .map(wording -> consent(wording, revision))
                                .toArray(Consent[]::new)),
                List.of(CONTACT),
                0,
                NOON);
    }

    private Content content() {
        return Objects.requireNonNull(document.content());
    }

    private static Submission first() {
        return new Submission(
                "one",
                1,
                Submission.State.RECEIVED,
                "nachbarn",
                content("Titel", consent("publish", 1)),
                List.of(CONTACT),
                NOON.minusSeconds(60),
                1,
                0,
                null);
    }

    private static Consent both(long revision) {
        return new Consent(
                Person.SUBMITTER,
                null,
                List.of(Element.TEXT),
                List.of("publish", "press"),
                revision,
                "press",
                1,
                "0",
                "de",
                NOON);
    }

    private static Consent consent(String wording, long revision) {
        return new Consent(
                Person.SUBMITTER, null, List.of(Element.TEXT), List.of(wording), revision, wording, 1, "0", "de", NOON);
    }

    private static Content content(String title, Consent... consents) {
        return new Content(
                "nachbarn",
                Kind.STORY,
                "de",
                Map.of("title", new FieldValue.Text(title)),
                List.of(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(consents),
                List.of(),
                List.of(),
                List.of());
    }
}
