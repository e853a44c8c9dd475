package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mosaik.mail.Address;
import org.mosaik.mail.Mail;
import org.mosaik.notification.posting.Deed;
import org.mosaik.notification.posting.Posting;
import org.mosaik.notification.posting.Standing;

/** Sends the mail with the link that confirms; it holds nothing else. */
class InviteSubscriber {

    private static final String CHANNEL = "newsletter";

    private final Subscribers subscribers;
    private final OncePerDay oncePerDay;
    private final Posting posting;
    private final NewsletterLetters letters;
    private final NewsletterLinks links;
    private final Duration maxAge;
    private final Clock clock;

    InviteSubscriber(
            Subscribers subscribers,
            OncePerDay oncePerDay,
            Posting posting,
            NewsletterLetters letters,
            NewsletterLinks links,
            Duration maxAge,
            Clock clock) {
        this.subscribers = subscribers;
        this.oncePerDay = oncePerDay;
        this.posting = posting;
        this.letters = letters;
        this.links = links;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** @return when to look again, if the invitation could not go out yet */
    Optional<Instant> look(String id) {
        Subscriber subscriber = subscribers.find(id).filter(this::isDue).orElse(null);
        Address address = subscriber == null ? null : subscriber.address().orElse(null);
        if (subscriber == null || address == null) {
            return Optional.empty();
        }
        String request = "invited-" + subscriber.requestedAt().toEpochMilli();
        Optional<Instant> later = oncePerDay.claim(address.hash(), id + ":" + request, clock.instant());
        return later.isPresent() ? later : invite(new Deed(CHANNEL, subscriber.campaign(), id, request));
    }

    private boolean isDue(Subscriber subscriber) {
        return subscriber.isInvitable() && subscriber.requestedAt().plus(maxAge).isAfter(clock.instant());
    }

    private Optional<Instant> invite(Deed deed) {
        Standing standing = posting.post(deed, mail -> lastLook(deed, mail));
        if (standing instanceof Standing.Open open) {
            return Optional.of(open.until());
        }
        subscribers.change(
                deed.recipient(), subscriber -> isFor(deed, subscriber) && subscriber.invited(clock.instant()));
        return Optional.empty();
    }

    private Optional<Mail> lastLook(Deed deed, String mail) {
        Optional<Subscriber> subscriber =
                subscribers.find(deed.recipient()).filter(each -> isFor(deed, each) && isDue(each));
        if (subscriber.isEmpty()) {
            return Optional.empty();
        }
        String token = links.confirmation(deed.recipient(), subscriber.get().requestedAt());
        subscribers.change(deed.recipient(), each -> each.offer(Subscribers.sha256(token), clock.instant()));
        return letters.invitation(subscriber.get(), token, mail);
    }

    private static boolean isFor(Deed deed, Subscriber subscriber) {
        return deed.occasion().equals("invited-" + subscriber.requestedAt().toEpochMilli());
    }
}
