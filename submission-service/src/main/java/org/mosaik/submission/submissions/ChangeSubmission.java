package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.CheckedDraft.Caption;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.photos.PhotoSource;
import org.mosaik.submission.photos.TakePhoto;
import org.mosaik.submission.submissions.ChangeOutcome.OnItsWay;
import org.mosaik.submission.submissions.ChangeOutcome.Refused;

/** Changes a story, on its person's word that they saw the newest state of it. */
public class ChangeSubmission {

    private final Submissions submissions;
    private final TakePhoto photos;
    private final RecordSize size;
    private final Clock clock;

    ChangeSubmission(Submissions submissions, TakePhoto photos, RecordSize size, Clock clock) {
        this.submissions = submissions;
        this.photos = photos;
        this.size = size;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the person saw
     * @param photo a new one; without it the old one stays, if the draft still speaks of one
     * @param answers number of the editors' question that this answers; 0 for none
     */
    public record Request(
            String id,
            long seen,
            Campaign campaign,
            Draft draft,
            @Nullable PhotoSource photo,
            int answers) {}

    public ChangeOutcome change(Request request) {
        Optional<SubmissionDocument> known = submissions.find(request.id());
        if (known.isEmpty()) {
            return new OnItsWay();
        }
        Optional<ChangeOutcome> hopeless = known.get().refusal(request.seen());
        if (hopeless.isPresent()) {
            return hopeless.get();
        }
        CheckedDraft checked = CheckDraft.check(request.campaign(), request.draft());
        if (!(checked instanceof CheckedDraft.Sound sound)) {
            return new Refused(422, ((CheckedDraft.Unsound) checked).findings());
        }
        if (!size.fits(MakeContent.of(request.campaign(), sound, null, 1, clock.instant()))) {
            return new Refused(413, List.of(RecordSize.TOO_LARGE));
        }
        // The photo before the write: it takes longest, and changes nothing by itself
        TakePhoto.Outcome photo = photos.take(request.id(), request.photo(), sound.photo());
        return photo.refusal() == null
                ? write(request, sound, photo.medium())
                : new Refused(photo.status(), List.of(photo.refusal()));
    }

    private ChangeOutcome write(Request request, CheckedDraft.Sound draft, @Nullable Medium newPhoto) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return submissions
                .change(request.id(), document -> {
                    Medium photo = photo(document.content(), newPhoto, draft.photo());
                    return document.change(
                            request.seen(),
                            revision -> MakeContent.of(request.campaign(), draft, photo, revision, now),
                            List.of(draft.contact()),
                            request.answers(),
                            now);
                })
                .orElseGet(OnItsWay::new);
    }

    private static @Nullable Medium photo(
            @Nullable Content before, @Nullable Medium newPhoto, @Nullable Caption caption) {
        Medium old = before == null ? null : before.photo();
        if (newPhoto != null || caption == null || old == null) {
            return newPhoto;
        }
        return Medium.photo(old.id(), caption.alt(), caption.credit(), old.renditions(), old.people());
    }
}
