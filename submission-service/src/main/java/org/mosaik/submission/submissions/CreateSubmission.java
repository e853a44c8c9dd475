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
import org.mosaik.events.Origin;
import org.mosaik.events.Submission;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.CheckedPhoto;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.photos.TakePhotos;
import org.mosaik.submission.submissions.CreateOutcome.KeyUsedBefore;
import org.mosaik.submission.submissions.CreateOutcome.Refused;
import org.mosaik.submission.submissions.CreateOutcome.StillRunning;
import org.mosaik.submission.submissions.CreateOutcome.Taken;

/** Takes a story in: checked, its photos made fit to show, and put where it cannot be lost any more. */
public class CreateSubmission {

    private final SubmissionIds ids;
    private final RecentKeys keys = new RecentKeys();
    private final Submissions submissions;
    private final TakePhotos photos;
    private final Papers papers;
    private final FirstAppend first;
    private final RecordSize size;
    private final Clock clock;

    CreateSubmission(
            SubmissionIds ids,
            Submissions submissions,
            TakePhotos photos,
            Papers papers,
            FirstAppend first,
            RecordSize size,
            Clock clock) {
        this.ids = ids;
        this.submissions = submissions;
        this.photos = photos;
        this.papers = papers;
        this.first = first;
        this.size = size;
        this.clock = clock;
    }

    /**
     * @param key absent if the sender cannot repeat it
     * @param behalf absent if its person entered it
     */
    public record Request(
            Campaign campaign,
            Draft draft,
            @Nullable RequestKey key,
            Origin origin,
            @Nullable Behalf behalf) {

        /** Entered by its person. */
        public Request(Campaign campaign, Draft draft, @Nullable RequestKey key, Origin origin) {
            this(campaign, draft, key, origin, null);
        }
    }

    /** How the story would read; nothing is kept. */
    public Content preview(Campaign campaign, CheckedDraft.Sound draft) {
        return MakeContent.of(campaign, draft, List.of(), 1, clock.instant());
    }

    public CreateOutcome create(Request request) {
        RequestKey key = request.key();
        if (key == null) {
            return take(request, ids.byTime(clock.instant()));
        }
        Optional<RecentKeys.Seen> before = keys.begin(place(request.campaign(), key), key.digest());
        return before.isPresent() ? repeated(key, before.get()) : remembered(request, key);
    }

    private static String place(Campaign campaign, RequestKey key) {
        return campaign.id() + "\n" + key.key();
    }

    private static CreateOutcome repeated(RequestKey key, RecentKeys.Seen before) {
        if (!before.digest().equals(key.digest())) {
            return new KeyUsedBefore();
        }
        return before.done() == null ? new StillRunning() : new Taken(before.done());
    }

    private CreateOutcome remembered(Request request, RequestKey key) {
        String place = place(request.campaign(), key);
        CreateOutcome outcome = null;
        try {
            String id = ids.byKey(request.campaign().id(), key.key(), key.digest());
            outcome = known(id).orElseGet(() -> take(request, id));
            return outcome;
        } finally {
            if (outcome instanceof Taken taken) {
                keys.done(place, taken.submission());
            } else {
                keys.forget(place);
            }
        }
    }

    private void append(Submission submission, List<CheckedPhoto> sources, List<Medium> media) {
        try {
            first.append(submission);
        } catch (RuntimeException notTaken) {
            photos.giveBack(submission.id(), sources, media);
            throw notTaken;
        }
    }

    /** The store may be away while stories are taken. */
    private Optional<CreateOutcome> known(String id) {
        try {
            return submissions.find(id).map(SubmissionDocument::submission).map(Taken::new);
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return Optional.empty();
        }
    }

    private CreateOutcome take(Request request, String id) {
        CheckedDraft checked = CheckDraft.check(request.campaign(), request.draft());
        if (!(checked instanceof CheckedDraft.Sound sound)) {
            return new Refused(422, ((CheckedDraft.Unsound) checked).findings());
        }
        // The store keeps milliseconds, and what it gives back has to equal what went to the log
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Behalf behalf = request.behalf();
        Instant agreed = behalf == null ? now : Consents.startOf(behalf.facts().agreedOn());
        Content outlined = MakeContent.of(request.campaign(), sound, TakePhotos.outlined(sound.photos()), 1, agreed);
        if (!size.fits(outlined)) {
            return new Refused(413, List.of(RecordSize.TOO_LARGE));
        }
        TakePhotos.Outcome taken = photos.take(id, sound.photos(), List.of());
        if (taken.isRefused()) {
            return new Refused(taken.status(), taken.findings());
        }
        Submission submission = new Submission(
                id,
                1,
                Submission.State.RECEIVED,
                request.campaign().id(),
                sound.photos().isEmpty()
                        ? outlined
                        : MakeContent.of(request.campaign(), sound, taken.media(), 1, agreed),
                Reach.of(sound, now),
                now,
                1,
                0,
                Origin.withPhotos(request.origin(), taken.doubts()),
                behalf == null ? null : behalf.facts(),
                null);
        if (behalf != null) {
            papers.keepOfTheStory(id, behalf.paper());
        }
        append(submission, sound.photos(), taken.media());
        return new Taken(submission);
    }
}
