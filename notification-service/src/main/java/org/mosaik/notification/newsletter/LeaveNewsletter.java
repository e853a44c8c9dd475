package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.events.Campaign;
import org.mosaik.notification.stories.Stories;

/** Leaving: one click, no login, at once. */
public class LeaveNewsletter {

    private final Stories stories;
    private final Subscribers subscribers;
    private final NewsletterLinks links;
    private final ConsentText consent;
    private final Clock clock;

    LeaveNewsletter(Stories stories, Subscribers subscribers, NewsletterLinks links, ConsentText consent, Clock clock) {
        this.stories = stories;
        this.subscribers = subscribers;
        this.links = links;
        this.consent = consent;
        this.clock = clock;
    }

    /** Whether the link is one of ours; it goes on working after leaving. */
    public boolean isGenuine(String token) {
        return links.leaver(token).isPresent();
    }

    /** @return whether the link is one of ours; whoever it names is off the list then */
    public boolean leave(String token, Locale language) {
        Optional<String> id = links.leaver(token);
        id.ifPresent(subscriber -> leave(subscriber, Proof.Step.LEFT, language));
        return id.isPresent();
    }

    /** The mailbox does not exist: writing again would do no good. */
    void mailboxRefused(Subscriber subscriber) {
        leave(subscriber.id(), Proof.Step.MAILBOX_REFUSED, Locale.forLanguageTag(subscriber.language()));
    }

    private void leave(String id, Proof.Step step, Locale language) {
        subscribers.change(id, subscriber -> {
            String title = stories.campaign(subscriber.campaign())
                    .map(campaign -> title(campaign, language))
                    .orElse("");
            return subscriber.leave(consent.proof(step, clock.instant(), language, title));
        });
    }

    private static String title(Campaign campaign, Locale language) {
        return campaign.in(language.getLanguage(), campaign.title());
    }
}
