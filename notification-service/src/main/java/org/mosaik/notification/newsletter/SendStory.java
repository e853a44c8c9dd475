package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Delivery;
import org.mosaik.events.Publication;
import org.mosaik.mail.Mail;
import org.mosaik.messaging.own.Owner;
import org.mosaik.notification.posting.Acknowledged;
import org.mosaik.notification.posting.Deed;
import org.mosaik.notification.posting.Posting;
import org.mosaik.notification.posting.Standing;
import org.mosaik.notification.stories.Stories;
import org.mosaik.notification.stories.Story;

/** Looks at one story and sends it, a few subscribers at a time, to everybody who confirmed before it came out. */
class SendStory {

    private static final String CHANNEL = "newsletter";

    /** So many mails in a row that could not be sent mean that the server is away. */
    private static final int GIVE_UP_AFTER = 3;

    private final Stories stories;
    private final Owner<NewsletterDelivery> deliveries;
    private final Subscribers subscribers;
    private final Posting posting;
    private final NewsletterLetters letters;
    private final LeaveNewsletter leaving;
    private final NewsletterSettings settings;
    private final Clock clock;

    SendStory(
            Stories stories,
            Owner<NewsletterDelivery> deliveries,
            Subscribers subscribers,
            Posting posting,
            NewsletterLetters letters,
            LeaveNewsletter leaving,
            NewsletterSettings settings,
            Clock clock) {
        this.stories = stories;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.posting = posting;
        this.letters = letters;
        this.leaving = leaving;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return when to look again, if something is still open */
    Optional<Instant> look(String id) {
        Story story = stories.find(id);
        NewsletterDelivery delivery = deliveries.find(id).orElse(null);
        if (delivery != null && isTakenBack(story)) {
            deliveries.change(id, each -> each.cannotBeRecalled(clock.instant()));
            return Optional.empty();
        }
        if (delivery != null && delivery.isSettled(NewsletterDelivery.PUBLISHED)) {
            return Optional.empty();
        }
        if (delivery != null && delivery.isUncertain()) {
            return settle(id, Delivery.State.UNKNOWN);
        }
        return isDue(story) ? send(story, delivery) : wait(story, delivery);
    }

    private static boolean isTakenBack(Story story) {
        Publication publication = story.publication();
        return publication != null && (!isOffered(story) || isForbidden(story));
    }

    private static boolean isForbidden(Story story) {
        return story.decision() != null && story.decision().content() != null && !story.isAllowedOn(CHANNEL);
    }

    private static boolean isOffered(Story story) {
        return story.isPublished()
                && story.publication() != null
                && story.publication().channels().contains(CHANNEL);
    }

    private boolean isDue(Story story) {
        Instant publishedAt = publishedAt(story);
        return isOffered(story)
                && story.isAllowedOn(CHANNEL)
                && publishedAt != null
                && publishedAt.plus(settings.maxAge()).isAfter(clock.instant());
    }

    private static @Nullable Instant publishedAt(Story story) {
        return story.publication() == null ? null : story.publication().publishedAt();
    }

    /** What was begun and may not go on is looked at again when its time is over. */
    private Optional<Instant> wait(Story story, @Nullable NewsletterDelivery delivery) {
        Instant publishedAt = publishedAt(story);
        if (delivery == null || publishedAt == null) {
            return Optional.empty();
        }
        Instant end = publishedAt.plus(settings.maxAge());
        return end.isAfter(clock.instant()) ? Optional.of(end) : settle(story.id(), Delivery.State.UNKNOWN);
    }

    private Optional<Instant> send(Story story, @Nullable NewsletterDelivery delivery) {
        String reached = delivery == null ? "" : delivery.reached();
        List<String> next = nextOf(story, reached);
        if (delivery == null && next.isEmpty()) {
            return Optional.empty();
        }
        deliveries.changeOrCreate(story.id(), each -> each.intend(NewsletterDelivery.PUBLISHED, clock.instant()));
        Acknowledged.await(deliveries.announce(story.id()));
        Instant pause = sendTo(story.id(), next);
        if (pause != null) {
            return Optional.of(pause);
        }
        return next.size() < settings.atOnce() ? endRound(story.id()) : Optional.of(clock.instant());
    }

    private List<String> nextOf(Story story, String reached) {
        Instant publishedAt = publishedAt(story);
        Content content =
                story.publication() == null ? null : story.publication().content();
        return publishedAt == null || content == null
                ? List.of()
                : subscribers.confirmedBefore(publishedAt, content.campaign(), reached, settings.atOnce());
    }

    /** @return when to go on, if the server seems to be away or the story must not go out any more */
    private @Nullable Instant sendTo(String story, List<String> recipients) {
        int failedInARow = 0;
        for (String recipient : recipients) {
            Standing standing = post(story, recipient);
            if (standing instanceof Standing.Dropped && !isDue(stories.find(story))) {
                return clock.instant();
            }
            Instant open = standing instanceof Standing.Open left ? left.until() : null;
            deliveries.change(story, each -> each.reach(recipient, open));
            failedInARow = open == null ? 0 : failedInARow + 1;
            if (open != null && failedInARow == GIVE_UP_AFTER) {
                return open;
            }
        }
        return null;
    }

    private Standing post(String story, String recipient) {
        Deed deed = new Deed(CHANNEL, story, recipient, NewsletterDelivery.PUBLISHED);
        Standing standing = posting.post(deed, mail -> lastLook(story, recipient, mail));
        if (standing instanceof Standing.Settled settled && settled.state() == Delivery.State.FAILED) {
            subscribers.find(recipient).filter(Subscriber::isConfirmed).ifPresent(leaving::mailboxRefused);
        }
        return standing;
    }

    /** Read again just before the call: who has left gets nothing, and a story taken back goes to nobody. */
    private Optional<Mail> lastLook(String id, String recipient, String mail) {
        Story story = stories.find(id);
        Publication publication = story.publication();
        return publication == null || !isDue(story)
                ? Optional.empty()
                : subscribers
                        .find(recipient)
                        .filter(Subscriber::isConfirmed)
                        .flatMap(subscriber -> letters.story(subscriber, publication, mail));
    }

    private Optional<Instant> endRound(String id) {
        Instant open = deliveries.find(id).map(NewsletterDelivery::openUntil).orElse(null);
        if (open == null) {
            return settle(id, Delivery.State.DELIVERED);
        }
        deliveries.change(id, NewsletterDelivery::beginAnotherRound);
        return Optional.of(open);
    }

    private Optional<Instant> settle(String id, Delivery.State state) {
        deliveries.change(id, delivery -> delivery.settle(NewsletterDelivery.PUBLISHED, state, clock.instant()));
        return Optional.empty();
    }
}
