package org.mosaik.submission.links;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.mosaik.mail.Address;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Outcome;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends somebody the links to what they told. Whether an address is known here shows neither in the answer nor in its time:
 * looking and sending happen afterwards.
 */
public class SendLinks {

    private static final Logger LOG = LoggerFactory.getLogger(SendLinks.class);
    private static final int MOST = 10;

    private final Submissions submissions;
    private final LinkMails mails;
    private final LinkLetters letters;
    private final LinkPost post;
    private final ExecutorService hands;
    private final Clock clock;

    SendLinks(
            Submissions submissions,
            LinkMails mails,
            LinkLetters letters,
            LinkPost post,
            ExecutorService hands,
            Clock clock) {
        this.submissions = submissions;
        this.mails = mails;
        this.letters = letters;
        this.post = post;
        this.hands = hands;
        this.clock = clock;
    }

    /** What became of the wish. */
    public enum Asked {
        ON_ITS_WAY,
        NO_SUCH_ADDRESS,
        TOO_BUSY
    }

    public Asked again(String email, Locale language) {
        Address address = Address.of(email).orElse(null);
        if (address == null) {
            return Asked.NO_SUCH_ADDRESS;
        }
        boolean soon = later(() -> {
            List<SubmissionDocument> stories = submissions.toldBy(spellings(email, address), MOST);
            if (!stories.isEmpty()) {
                send(address, letters.again(stories, language));
            }
        });
        return soon ? Asked.ON_ITS_WAY : Asked.TOO_BUSY;
    }

    /** A link was made anew: its person finds it in the letter box too, if there is one and it had not enough today. */
    public void renewed(SubmissionDocument story, String email, Locale language) {
        Address.of(email).ifPresent(address -> later(() -> send(address, letters.renewed(story, language))));
    }

    /** As it may have been typed in the form: phones begin with a capital letter. */
    private static Set<String> spellings(String typed, Address address) {
        String small = address.value().toLowerCase(Locale.ROOT);
        String capital = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
        return new LinkedHashSet<>(List.of(typed, address.value(), small, capital));
    }

    private void send(Address address, Letter letter) {
        if (mails.take(address, clock.instant()) && post.send(address, letter) == Outcome.NOT_SENT) {
            mails.giveBack(address, clock.instant());
        }
    }

    /** @return false if too much is waiting */
    private boolean later(Runnable work) {
        try {
            hands.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException away) {
                    LOG.warn("links could not be sent", Stripped.of(away));
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }
}
