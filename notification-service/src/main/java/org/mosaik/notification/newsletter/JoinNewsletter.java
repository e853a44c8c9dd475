package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.events.Campaign;
import org.mosaik.mail.Address;
import org.mosaik.messaging.act.Actor;
import org.mosaik.notification.posting.Agenda;
import org.mosaik.notification.stories.Stories;

/** Signing up: a request, an invitation by mail, and a confirmation that only a person gives. */
public class JoinNewsletter {

    private static final String CHANNEL = "newsletter";

    private final Stories stories;
    private final Subscribers subscribers;
    private final ConsentText consent;
    private final Agenda invitations;
    private final Actor inviting;
    private final Clock clock;

    JoinNewsletter(
            Stories stories,
            Subscribers subscribers,
            ConsentText consent,
            Agenda invitations,
            Actor inviting,
            Clock clock) {
        this.stories = stories;
        this.subscribers = subscribers;
        this.consent = consent;
        this.invitations = invitations;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** The campaigns that have a newsletter. */
    public List<Campaign> offers() {
        return stories.campaigns().stream()
                .filter(JoinNewsletter::hasNewsletter)
                .toList();
    }

    public Optional<Campaign> offer(String campaign) {
        return stories.campaign(campaign).filter(JoinNewsletter::hasNewsletter);
    }

    private static boolean hasNewsletter(Campaign campaign) {
        return campaign.channels().stream().anyMatch(channel -> channel.id().equals(CHANNEL));
    }

    /** The words that a request agrees to. */
    public String consent(Campaign campaign, Locale language) {
        return consent.in(language, title(campaign, language));
    }

    /** Says nothing about who is on the list already: to whoever asks, the answer is always the same. */
    public void request(Campaign campaign, Address address, Locale language) {
        String id = Subscribers.id(campaign.id(), address);
        Proof proof = consent.proof(
                Proof.Step.REQUESTED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                language,
                title(campaign, language));
        subscribers.changeOrCreate(id, campaign.id(), subscriber -> subscriber.request(address, proof));
        invitations.add(List.of(id));
        inviting.nudge();
    }

    /** The campaign whose newsletter the link would confirm, while it works. */
    public Optional<Campaign> invitation(String token) {
        return NewsletterLinks.subscriber(token)
                .flatMap(subscribers::find)
                .filter(subscriber -> subscriber.accepts(Subscribers.sha256(token), clock.instant()))
                .flatMap(subscriber -> stories.campaign(subscriber.campaign()));
    }

    /** @return whether the link worked; it does so once */
    public boolean confirm(String token, Locale language) {
        Optional<Campaign> campaign = invitation(token);
        if (campaign.isEmpty()) {
            return false;
        }
        Proof proof = consent.proof(Proof.Step.CONFIRMED, clock.instant(), language, title(campaign.get(), language));
        return NewsletterLinks.subscriber(token)
                .filter(id ->
                        subscribers.change(id, subscriber -> subscriber.confirm(Subscribers.sha256(token), proof)))
                .isPresent();
    }

    private static String title(Campaign campaign, Locale language) {
        return campaign.in(language.getLanguage(), campaign.title());
    }
}
