package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.submissions.AgreeToStory.Agreement;
import org.mosaik.submission.submissions.ChangeOutcome.Changed;
import org.mosaik.submission.submissions.ChangeOutcome.OnItsWay;
import org.mosaik.submission.submissions.ChangeOutcome.Refused;
import org.mosaik.submission.submissions.ChangeOutcome.Withdrawn;

/** Enters what somebody in a story signed: it counts like a yes by mail, from the day on the sheet, and never over a later no. */
public class AgreeOnPaper {

    /** Where the day on the sheet is asked for. */
    public static final String SIGNED_ON = "behalf.agreed-on";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Submissions submissions;
    private final Papers papers;
    private final Photos photos;
    private final Clock clock;

    AgreeOnPaper(Submissions submissions, Papers papers, Photos photos, Clock clock) {
        this.submissions = submissions;
        this.papers = papers;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * What an editor read off a sheet.
     *
     * @param wordings as ticked on it, each with the channels that were ticked
     * @param language of the words on it
     * @param editor a keyed hash of who enters it
     * @param scan the sheet itself
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares scans
    public record Sheet(
            Campaign campaign,
            String person,
            List<ConsentWording> wordings,
            String language,
            LocalDate signedOn,
            String editor,
            byte[] scan) {}

    public ChangeOutcome enter(String id, Sheet sheet) {
        SubmissionDocument known = submissions.find(id).orElse(null);
        ChangeOutcome hopeless = known == null ? new OnItsWay() : refusal(known, sheet);
        if (hopeless != null) {
            return hopeless;
        }
        // The scan before the write: no consent may name a sheet that is not there
        Consent.Paper paper = new Consent.Paper(sheet.signedOn(), sheet.editor(), papers.keep(id, sheet.scan()));
        ChangeOutcome outcome = Insist.on(() -> submissions.change(id, document -> write(document, sheet, paper)))
                .orElseGet(OnItsWay::new);
        if (outcome instanceof Withdrawn) {
            // Taken back or erased in between, with everything that lay there
            photos.deleteAll(id);
        }
        return outcome;
    }

    private ChangeOutcome write(SubmissionDocument document, Sheet sheet, Consent.Paper paper) {
        ChangeOutcome refusal = refusal(document, sheet);
        if (refusal != null) {
            return refusal;
        }
        Content content = Objects.requireNonNull(document.content());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        document.agree(
                revision -> voices(document, sheet).stream()
                        .map(voice -> agreement(content, voice, sheet))
                        .flatMap(agreement -> Consents.signed(agreement, paper, revision).stream())
                        .toList(),
                now);
        return new Changed(document.revisionOn(Topic.SUBMISSIONS));
    }

    /** Who tells the story may have custody of a child in it as well: the words on the sheet say for whom they are. */
    private static Agreement agreement(Content content, Permission.Voice voice, Sheet sheet) {
        List<ConsentWording> wordings = sheet.wordings().stream()
                .filter(wording -> wording.isFor(Permission.roleOf(content, voice)))
                .toList();
        return new Agreement(sheet.campaign(), List.of(voice), wordings, sheet.language());
    }

    private @Nullable ChangeOutcome refusal(SubmissionDocument document, Sheet sheet) {
        if (document.content() == null || document.state() != Submission.State.RECEIVED) {
            return new Withdrawn();
        }
        if (voices(document, sheet).isEmpty()) {
            return refused(Finding.of("submission", "sheet.nobody"));
        }
        return over(sheet)
                .or(() -> overtaken(document, sheet))
                .map(AgreeOnPaper::refused)
                .orElse(null);
    }

    private static List<Permission.Voice> voices(SubmissionDocument document, Sheet sheet) {
        Content content = document.content();
        return content == null ? List.of() : Permission.voicesOf(content, sheet.person());
    }

    private static ChangeOutcome refused(Finding finding) {
        return new Refused(422, List.of(finding));
    }

    /** What held for a time and is over would end the moment it is entered. */
    private Optional<Finding> over(Sheet sheet) {
        Instant now = clock.instant();
        return sheet.wordings().stream()
                .filter(wording -> {
                    Instant end = Consents.end(wording, Consents.startOf(sheet.signedOn()));
                    return end != null && !end.isAfter(now);
                })
                .findFirst()
                .map(wording -> Finding.of(SIGNED_ON, "sheet.over", String.valueOf(wording.validMonths())));
    }

    /** Consents are ordered by when they reach us; a sheet that lay in a drawer may be older than what was said since. */
    private static Optional<Finding> overtaken(SubmissionDocument document, Sheet sheet) {
        return document.withdrawals().stream()
                .filter(entry -> entry.giver() == null || entry.giver().equals(sheet.person()))
                .filter(entry -> sheet.wordings().stream().anyMatch(wording -> touches(entry, wording)))
                .map(entry -> LocalDate.ofInstant(entry.at(), BERLIN))
                .filter(day -> day.isAfter(sheet.signedOn()))
                .max(LocalDate::compareTo)
                .map(day -> Finding.of(SIGNED_ON, "sheet.overtaken", day));
    }

    private static boolean touches(Withdrawal.Entry entry, ConsentWording wording) {
        return (entry.channels().isEmpty() || entry.channels().stream().anyMatch(wording.channels()::contains))
                && (entry.elements().isEmpty() || entry.elements().stream().anyMatch(wording.elements()::contains));
    }
}
