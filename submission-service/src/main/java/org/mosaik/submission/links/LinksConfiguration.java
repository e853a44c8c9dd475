package org.mosaik.submission.links;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.mail.Imprint;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.PostOffice;
import org.mosaik.mail.Words;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LinkSettings.class, MailSettings.class})
class LinksConfiguration {

    private static final int WAITING = 200;

    @Bean
    LinkMails linkMails(MongoOperations store, @Value("${mosaik.receipt.key:}") String key, LinkSettings settings) {
        return new LinkMails(store, key, settings.mailsPerDay());
    }

    @Bean
    LinkPost linkPost(
            MailSettings mail,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base,
            MessageSource messages,
            Clock clock) {
        Imprint imprint = new Imprint(mail.imprint(), base, new Words(messages));
        return new LinkPost(new PostOffice(mail.transactional(), imprint, clock));
    }

    @Bean(destroyMethod = "shutdown")
    ThreadPoolExecutor linkHands() {
        return new ThreadPoolExecutor(
                2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> new Thread(work, "links"));
    }

    @Bean
    SendLinks sendLinks(
            Submissions submissions,
            LinkMails mails,
            LinkPost post,
            ReceiptLinks links,
            Campaigns campaigns,
            @Qualifier("linkHands") ThreadPoolExecutor hands,
            MessageSource messages,
            Clock clock) {
        LinkLetters letters = new LinkLetters(links, campaigns, new Words(messages));
        return new SendLinks(submissions, mails, letters, post, hands, clock);
    }

    @Bean
    RenewReceipt renewReceipt(Submissions submissions, ReceiptLinks links, SendLinks send, Clock clock) {
        return new RenewReceipt(submissions, links, send, clock);
    }

    @Bean
    DeclaredIndex linkMailsExpire() {
        return DeclaredIndex.expiring(LinkMails.COLLECTION, LinkMails.EXPIRE_AT);
    }
}
