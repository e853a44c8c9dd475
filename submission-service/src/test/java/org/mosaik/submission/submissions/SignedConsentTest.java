package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.SealedFiles;
import org.mosaik.submission.ACampaign;
import org.mosaik.submission.Running;
import org.mosaik.submission.Story;
import org.mosaik.submission.photos.InterruptedPapers;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.submissions.AgreeToStory.Agreement;

/** What was signed on paper obeys the same rules as what was ticked on a page. */
class SignedConsentTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Consent.Paper SHEET = new Consent.Paper(LocalDate.of(2026, 3, 9), "ab12", "cd34");

    private final Campaign campaign = ACampaign.open();
    private final SubmissionDocument document = new SubmissionDocument("one");

    @Test
    void countsFromTheDayOnTheSheetAndLeadsItsPersonBack() {
        document.receive(story());
        sign("p1");

        Consent consent = content().consents().get(0);
        assertThat(consent.paper()).isEqualTo(SHEET);
        assertThat(consent.givenAt()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(consent.revision()).isEqualTo(NOON.toEpochMilli());
        assertThat(document.contact("p1").orElseThrow().askedAt()).isEqualTo(NOON);
        assertThat(document.contact(Person.SUBMITTER).orElseThrow().askedAt()).isNull();
        assertThat(Permission.missing(content(), document.withdrawal(), "site"))
                .containsExactly(new Voice(Person.SUBMITTER, null));
    }

    @Test
    void holdsForTheStoryThatItWasSignedForAndNoOther() {
        document.receive(story());
        sign("p1");

        change("Wir kochen nicht mehr.", List.of());

        assertThat(content().consents()).isEmpty();
    }

    /** The form shows what was signed as ticked, so that it can be unticked there. */
    @Test
    void isTakenBackByUntickingItInTheForm() {
        document.receive(story());
        sign(Person.SUBMITTER);
        Consent signed = content().consents().get(0);

        change("Wir kochen!", List.of(again(signed)));
        assertThat(content().consents()).containsExactly(signed);
        change("Wir kochen!", List.of());

        assertThat(content().consents()).isEmpty();
        assertThat(Permission.missing(content(), document.withdrawal(), "site"))
                .contains(new Voice(Person.SUBMITTER, null));
        assertThat(document.withdrawals()).hasSize(1);
    }

    /** The scan is written before the consent that names it, and an erasure may come between the two. */
    @Test
    void leavesNoScanOfAStoryThatIsErasedInBetween() {
        Running service = Running.shared();
        String id = service.handed(Story.aStory()).id();
        Submissions submissions = service.bean(Submissions.class);
        Papers papers = new InterruptedPapers(
                service.bean(SealedFiles.class),
                () -> service.bean(EraseSubmission.class).erase(id));
        AgreeOnPaper agree =
                new AgreeOnPaper(submissions, papers, service.bean(Photos.class), service.bean(Clock.class));
        byte[] scan = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        ChangeOutcome outcome = agree.enter(
                id,
                new AgreeOnPaper.Sheet(
                        campaign, Person.SUBMITTER, campaign.consents(), "de", SHEET.signedOn(), "ab12", scan));

        assertThat(outcome).isInstanceOf(ChangeOutcome.Withdrawn.class);
        assertThat(service.bean(MediaFolder.class).isOlder(id, Instant.MAX)).isFalse();
    }

    private void sign(String person) {
        Agreement agreement = new Agreement(
                campaign,
                Permission.voicesOf(content(), person),
                campaign.consents().subList(0, 1),
                "de");
        document.agree(revision -> Consents.signed(agreement, SHEET, revision), NOON);
    }

    private void change(String text, List<Consent> ticked) {
        document.change(
                document.revisionOn(org.mosaik.events.Topic.SUBMISSIONS),
                revision -> content(text, ticked),
                document.contacts(),
                0,
                NOON.plusSeconds(1));
    }

    /** As the form gives it: now, and on a page. */
    private static Consent again(Consent signed) {
        return new Consent(
                signed.giver(),
                signed.behalfOf(),
                signed.elements(),
                signed.channels(),
                NOON.toEpochMilli(),
                signed.wording(),
                signed.wordingVersion(),
                signed.wordingHash(),
                signed.language(),
                NOON);
    }

    private Content content() {
        return Objects.requireNonNull(document.content());
    }

    private static Submission story() {
        return new Submission(
                "one",
                1,
                Submission.State.RECEIVED,
                ACampaign.ID,
                content("Wir kochen.", List.of()),
                List.of(new Contact(Person.SUBMITTER, null, null, "de"), new Contact("p1", "Aylin", null, "de")),
                NOON,
                1,
                0,
                null);
    }

    private static Content content(String text, List<Consent> consents) {
        return new Content(
                ACampaign.ID,
                Kind.STORY,
                "de",
                Map.of("text", new FieldValue.Text(text)),
                List.of(),
                List.of(
                        new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
                        new Person("p1", Person.Role.ADULT).toldOf()),
                consents,
                List.of(),
                List.of(),
                List.of());
    }
}
