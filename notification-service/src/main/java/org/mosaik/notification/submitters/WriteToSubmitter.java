package org.mosaik.notification.submitters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mosaik.events.Delivery;
import org.mosaik.mail.Mail;
import org.mosaik.messaging.own.Owner;
import org.mosaik.notification.posting.Acknowledged;
import org.mosaik.notification.posting.Deed;
import org.mosaik.notification.posting.Posting;
import org.mosaik.notification.posting.Standing;
import org.mosaik.notification.stories.Stories;
import org.mosaik.notification.stories.Story;

/** Looks at one story's rows and sends the mails that are due and were never sent. */
class WriteToSubmitter {

    private static final String CHANNEL = "mail";

    private final Stories stories;
    private final Owner<MailDelivery> deliveries;
    private final Posting posting;
    private final SubmitterLetters letters;
    private final Duration maxAge;
    private final Clock clock;

    WriteToSubmitter(
            Stories stories,
            Owner<MailDelivery> deliveries,
            Posting posting,
            SubmitterLetters letters,
            Duration maxAge,
            Clock clock) {
        this.stories = stories;
        this.deliveries = deliveries;
        this.posting = posting;
        this.letters = letters;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** @return when to look again, if something is still open */
    Optional<Instant> look(String id) {
        MailDelivery known = deliveries.find(id).orElseGet(() -> new MailDelivery(id));
        Set<String> wanted = wanted(id);
        Set<String> open = new LinkedHashSet<>(wanted);
        open.removeIf(known::isSettled);
        open.addAll(known.pending());
        return open.stream()
                .map(occasion -> deal(id, occasion, wanted.contains(occasion)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Set<String> wanted(String id) {
        Story story = stories.find(id);
        Set<String> occasions = new LinkedHashSet<>();
        Occasions.due(story, clock.instant(), maxAge).stream()
                .filter(mail -> SubmitterLetters.isAddressed(mail, story))
                .forEach(mail -> occasions.add(mail.occasion()));
        return occasions;
    }

    private Optional<Instant> deal(String id, String occasion, boolean wanted) {
        Deed deed = new Deed(CHANNEL, id, Occasions.recipient(occasion), occasion);
        Standing standing = wanted ? send(deed) : posting.standing(deed);
        if (standing instanceof Standing.Open open) {
            return Optional.of(open.until());
        }
        Delivery.State outcome = standing instanceof Standing.Settled settled ? settled.state() : Delivery.State.FAILED;
        deliveries.change(id, delivery -> delivery.settle(occasion, outcome, clock.instant()));
        return Optional.empty();
    }

    private Standing send(Deed deed) {
        deliveries.changeOrCreate(deed.story(), delivery -> delivery.intend(deed.occasion(), clock.instant()));
        Acknowledged.await(deliveries.announce(deed.story()));
        return posting.post(deed, mail -> lastLook(deed, mail));
    }

    /** The rows as they are just before the call: what was withdrawn a moment ago is not announced as published. */
    private Optional<Mail> lastLook(Deed deed, String mail) {
        boolean told = deliveries
                .find(deed.story())
                .flatMap(delivery -> delivery.state(deed.occasion()))
                .filter(state -> state == Delivery.State.PENDING)
                .isPresent();
        Story story = stories.find(deed.story());
        return told
                ? Occasions.due(story, clock.instant(), maxAge).stream()
                        .filter(due -> due.occasion().equals(deed.occasion()))
                        .findFirst()
                        .flatMap(due -> letters.write(due, story, mail))
                : Optional.empty();
    }
}
