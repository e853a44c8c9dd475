package org.mosaik.notification.submitters;

import java.time.Clock;
import java.util.List;
import org.mosaik.events.ReceiptLinks;
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
import org.mosaik.web.page.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the mails to submitters together. */
@Configuration(proxyBeanMethods = false)
class SubmittersConfiguration {

    private static final String ACTOR = "submitters";

    /** Every topic that can make a mail due, or keep it from being sent. */
    private static final List<String> FEEDS = List.of(
            Topic.MAIL_DELIVERIES.name(),
            Topic.WITHDRAWALS.name(),
            Topic.CAMPAIGNS.name(),
            Topic.SUBMISSIONS.name(),
            Topic.DECISIONS.name(),
            Topic.PUBLICATIONS.name());

    @Bean
    Owner<MailDelivery> mailDeliveries(Owners owners) {
        return owners.of(MailDelivery.class, MailDelivery::new)
                .announcing(Topic.MAIL_DELIVERIES, 1, ChannelDelivery::snapshot, ChannelDelivery::restore);
    }

    @Bean
    SubmitterLetters submitterLetters(Stories stories, KeySettings keys, UrlSettings urls, Words words, Texts texts) {
        return new SubmitterLetters(stories, new ReceiptLinks(keys.key(), urls.submission()), words, texts);
    }

    @Bean
    DeclaredIndex submittersDue() {
        return Agenda.index(ACTOR);
    }

    @Bean
    SubmitterMails submitterMails(
            Owner<MailDelivery> deliveries,
            SubmitterLetters letters,
            Stories stories,
            PostOffice transactional,
            MailSettings settings,
            MongoOperations store,
            Ledger ledger,
            Actors actors,
            Clock clock) {
        Posting posting = new Posting(ledger, store, transactional, settings, clock);
        WriteToSubmitter write = new WriteToSubmitter(stories, deliveries, posting, letters, settings.maxAge(), clock);
        Agenda agenda = new Agenda(store, ACTOR, clock);
        Actor actor = actors.of(ACTOR, FEEDS, agenda, id -> agenda.settle(id, write::look), settings.atOnce());
        return new SubmitterMails(deliveries, agenda, actor);
    }
}
