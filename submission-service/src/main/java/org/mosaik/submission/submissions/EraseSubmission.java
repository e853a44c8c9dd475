package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.mosaik.submission.photos.Photos;

/** Forgets a person and everything that they handed in, whatever state it is in; tried until it holds. */
public class EraseSubmission {

    private final Submissions submissions;
    private final Photos photos;
    private final ErasedList list;
    private final Clock clock;

    EraseSubmission(Submissions submissions, Photos photos, ErasedList list, Clock clock) {
        this.submissions = submissions;
        this.photos = photos;
        this.list = list;
        this.clock = clock;
    }

    /** The photos go at once, and again where the end of the submission is read, should this process die in between. */
    public void erase(String id) {
        list.add(id);
        Insist.on(() -> submissions.erase(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        photos.deleteAll(id);
    }
}
