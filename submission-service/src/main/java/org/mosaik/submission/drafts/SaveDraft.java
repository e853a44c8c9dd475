package org.mosaik.submission.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.mail.Address;
import org.mosaik.mail.Outcome;
import org.mosaik.submission.links.LinkMails;
import org.mosaik.submission.links.LinkPost;

/** Keeps a form that is to be filled in later and sends its link, while the person waits: no record of the address stays behind. */
public class SaveDraft {

    private final Drafts drafts;
    private final LinkMails mails;
    private final DraftLetters letters;
    private final LinkPost post;
    private final Duration keptFor;
    private final Clock clock;

    SaveDraft(Drafts drafts, LinkMails mails, DraftLetters letters, LinkPost post, Duration keptFor, Clock clock) {
        this.drafts = drafts;
        this.mails = mails;
        this.letters = letters;
        this.post = post;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /**
     * @param secret of the link by which the form was opened, if it was a draft before
     * @param title of the campaign, in that language
     */
    public record Request(
            String campaign,
            String kind,
            Map<String, List<String>> values,
            @Nullable String secret,
            String email,
            Locale language,
            String title) {}

    /** What became of it. */
    public sealed interface Saved {

        /**
         * It is kept, and the link is on its way; also said if the address had enough links today, to whoever asks.
         *
         * @param secret of the link; absent if nothing new was kept
         */
        record Kept(@Nullable String secret, Instant until) implements Saved {}

        /** Nobody can be written to there. */
        record NoSuchAddress() implements Saved {}

        /** The mail did not get out, and nothing new is kept. */
        record NoMail() implements Saved {}
    }

    public Saved save(Request request) {
        Address address = Address.of(request.email()).orElse(null);
        if (address == null) {
            return new Saved.NoSuchAddress();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String known = request.secret();
        boolean before = known != null && drafts.find(known).isPresent();
        boolean mayWrite = mails.take(address, now);
        Instant until = now.plus(keptFor);
        if (!mayWrite && !before) {
            return new Saved.Kept(null, until);
        }
        Seal seal = before ? new Seal(java.util.Objects.requireNonNull(known)) : Seal.fresh();
        drafts.keep(seal, new SavedDraft(request.campaign(), request.kind(), request.values(), until));
        Outcome outcome = mayWrite ? post.send(address, letters.write(request, seal, until)) : Outcome.SENT;
        if (outcome == Outcome.SENT || outcome == Outcome.UNKNOWN) {
            return new Saved.Kept(seal.secret(), until);
        }
        mails.giveBack(address, now);
        if (!before) {
            drafts.forget(seal.secret());
        }
        return outcome == Outcome.REFUSED ? new Saved.NoSuchAddress() : new Saved.NoMail();
    }
}
