package org.mosaik.notification.newsletter;

import java.time.Clock;
import java.util.List;
import org.mosaik.events.Topic;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.PostOffice;
import org.mosaik.mail.Words;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.notification.KeySettings;
import org.mosaik.notification.UrlSettings;
import org.mosaik.notification.posting.Agenda;
import org.mosaik.notification.posting.ChannelDelivery;
import org.mosaik.notification.posting.Posting;
import org.mosaik.notification.stories.Stories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the newsletter together: invitations go with the mails that people wait for, stories on their own way. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NewsletterConfiguration {

    private static final String INVITATIONS = "invitations";
    private static final String NEWSLETTER = "newsletter";
    private static final List<String> FEEDS = List.of(
            Topic.NEWSLETTER_DELIVERIES.name(),
            Topic.WITHDRAWALS.name(),
            Topic.CAMPAIGNS.name(),
            Topic.DECISIONS.name(),
            Topic.PUBLICATIONS.name());

    @Bean
    Owner<NewsletterDelivery> newsletterDeliveries(Owners owners) {
        return owners.of(NewsletterDelivery.class, NewsletterDelivery::new)
                .announcing(Topic.NEWSLETTER_DELIVERIES, 1, ChannelDelivery::snapshot, ChannelDelivery::restore);
    }

    @Bean
    DeclaredIndex invitationsDue() {
        return Agenda.index(INVITATIONS);
    }

    @Bean
    DeclaredIndex lettersDue() {
        return Agenda.index(NEWSLETTER);
    }

    @Bean
    DeclaredIndex subscribersOfACampaign() {
        return DeclaredIndex.of("subscribers", "campaign", "state", "_id");
    }

    @Bean
    Subscribers subscribers(MongoOperations store) {
        return new Subscribers(store);
    }

    @Bean
    OncePerDay oncePerDay(MongoOperations store) {
        return new OncePerDay(store);
    }

    @Bean
    ForgetUnconfirmed forgetUnconfirmed(Subscribers subscribers, OncePerDay oncePerDay, Clock clock) {
        return new ForgetUnconfirmed(subscribers, oncePerDay, clock);
    }

    @Bean
    NewsletterLinks newsletterLinks(KeySettings keys, UrlSettings urls) {
        return new NewsletterLinks(keys.key(), urls.notification());
    }

    @Bean
    NewsletterLetters newsletterLetters(Stories stories, NewsletterLinks links, Words words) {
        return new NewsletterLetters(stories, links, words);
    }

    @Bean
    LeaveNewsletter leaveNewsletter(
            Stories stories, Subscribers subscribers, NewsletterLinks links, Words words, Clock clock) {
        return new LeaveNewsletter(stories, subscribers, links, new ConsentText(words), clock);
    }

    @Bean
    JoinNewsletter joinNewsletter(
            Stories stories,
            Subscribers subscribers,
            OncePerDay oncePerDay,
            NewsletterLetters letters,
            NewsletterLinks links,
            PostOffice transactional,
            MailSettings settings,
            Words words,
            Ledger ledger,
            MongoOperations store,
            Actors actors,
            Clock clock) {
        Posting posting = new Posting(ledger, store, transactional, settings, clock);
        InviteSubscriber invite =
                new InviteSubscriber(subscribers, oncePerDay, posting, letters, links, settings.maxAge(), clock);
        Agenda agenda = new Agenda(store, INVITATIONS, clock);
        Actor actor =
                actors.of(INVITATIONS, List.of(Topic.CAMPAIGNS.name()), agenda, id -> agenda.settle(id, invite::look));
        return new JoinNewsletter(stories, subscribers, new ConsentText(words), agenda, actor, clock);
    }

    @Bean
    Newsletter newsletter(
            Owner<NewsletterDelivery> deliveries,
            Stories stories,
            Subscribers subscribers,
            NewsletterLetters letters,
            LeaveNewsletter leaving,
            NewsletterSettings settings,
            PostOffice bulk,
            MailSettings mail,
            Ledger ledger,
            MongoOperations store,
            Actors actors,
            Clock clock) {
        Posting posting = new Posting(ledger, store, bulk, mail, clock);
        SendStory send = new SendStory(stories, deliveries, subscribers, posting, letters, leaving, settings, clock);
        Agenda agenda = new Agenda(store, NEWSLETTER, clock);
        Actor actor = actors.of(NEWSLETTER, FEEDS, agenda, id -> agenda.settle(id, send::look));
        return new Newsletter(deliveries, agenda, actor);
    }
}
