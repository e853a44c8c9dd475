package org.mosaik.submission.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Permission.Voice;

/** Lets the people in a story agree to it, each on a page of their own, take that back, and be asked once more. */
public class AgreeToStory {

    private final Submissions submissions;
    private final Clock clock;

    AgreeToStory(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * One person's yes.
     *
     * @param voices the person itself, and the children whom it speaks for
     * @param shownIn language in which the wordings were read
     */
    public record Agreement(Campaign campaign, List<Voice> voices, List<ConsentWording> wordings, String shownIn) {
        public Agreement {
            voices = List.copyOf(voices);
            wordings = List.copyOf(wordings);
        }
    }

    /** @return false if there is nothing any more that could be agreed to */
    public boolean agree(String id, Agreement agreement) {
        Instant now = now();
        return Insist.on(() -> submissions.change(
                        id, document -> document.agree(revision -> Consents.given(agreement, revision, now), now)))
                .orElse(false);
    }

    /** @param channels every one if empty */
    public void takeBack(String id, String giver, List<String> channels) {
        Insist.on(() -> submissions.change(id, document -> {
            document.takeBack(giver, channels, now());
            return document;
        }));
    }

    public boolean askAgain(String id, String person) {
        return submissions
                .change(id, document -> document.askAgain(person, now()))
                .orElse(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
