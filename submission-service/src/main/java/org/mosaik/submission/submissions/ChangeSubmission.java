package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.photos.TakePhotos;
import org.mosaik.submission.submissions.ChangeOutcome.OnItsWay;
import org.mosaik.submission.submissions.ChangeOutcome.Refused;

/** Changes a story, on its person's word that they saw the newest state of it. */
public class ChangeSubmission {

    private final Submissions submissions;
    private final TakePhotos photos;
    private final RecordSize size;
    private final Clock clock;

    ChangeSubmission(Submissions submissions, TakePhotos photos, RecordSize size, Clock clock) {
        this.submissions = submissions;
        this.photos = photos;
        this.size = size;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the person saw
     * @param answers number of the editors' question that this answers; 0 for none
     */
    public record Request(String id, long seen, Campaign campaign, Draft draft, int answers) {}

    public ChangeOutcome change(Request request) {
        return checked(request, (document, sound) -> {
            // The photos before the write: they take longest, and change nothing by themselves
            TakePhotos.Outcome taken = photos.take(request.id(), sound.photos(), media(document));
            return taken.isRefused() ? new Refused(taken.status(), taken.findings()) : written(request, sound, taken);
        });
    }

    /** What {@link #change} would do, for its person to look at first. */
    public ChangeOutcome foresee(Request request) {
        return checked(request, (document, sound) -> {
            Instant now = clock.instant();
            List<Medium> media = photos.foreseen(sound.photos(), media(document));
            Content before = document.content();
            Content next = MakeContent.of(request.campaign(), sound, media, request.seen(), now);
            return before == null
                    ? new ChangeOutcome.Withdrawn()
                    : Reach.foresee(before, document.contacts(), next, Reach.of(sound), now);
        });
    }

    private ChangeOutcome checked(
            Request request, BiFunction<SubmissionDocument, CheckedDraft.Sound, ChangeOutcome> next) {
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
        return size.fits(MakeContent.of(
                        request.campaign(), sound, TakePhotos.outlined(sound.photos()), 1, clock.instant()))
                ? next.apply(known.get(), sound)
                : new Refused(413, List.of(RecordSize.TOO_LARGE));
    }

    private static List<Medium> media(SubmissionDocument document) {
        Content before = document.content();
        return before == null ? List.of() : before.media();
    }

    /** What was kept for the form belongs to the form again if nothing comes of the change. */
    private ChangeOutcome written(Request request, CheckedDraft.Sound draft, TakePhotos.Outcome taken) {
        ChangeOutcome outcome = null;
        try {
            outcome = write(request, draft, taken);
            return outcome;
        } finally {
            if (outcome instanceof ChangeOutcome.Changed) {
                photos.keepOnly(request.id(), taken.media());
            } else {
                photos.giveBack(request.id(), draft.photos(), taken.media());
            }
        }
    }

    private ChangeOutcome write(Request request, CheckedDraft.Sound draft, TakePhotos.Outcome taken) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return submissions
                .change(request.id(), document -> {
                    ChangeOutcome outcome = document.change(
                            request.seen(),
                            revision -> MakeContent.of(request.campaign(), draft, taken.media(), revision, now),
                            Reach.of(draft),
                            request.answers(),
                            now);
                    if (outcome instanceof ChangeOutcome.Changed changed && changed.revision() != request.seen()) {
                        document.doubtPhotos(taken.doubts());
                    }
                    return outcome;
                })
                .orElseGet(OnItsWay::new);
    }
}
