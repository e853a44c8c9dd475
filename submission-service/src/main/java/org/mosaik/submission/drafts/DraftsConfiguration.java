package org.mosaik.submission.drafts;

import java.time.Clock;
import org.mosaik.mail.Imprint;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.PostOffice;
import org.mosaik.mail.Words;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.web.page.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DraftSettings.class, MailSettings.class})
class DraftsConfiguration {

    @Bean
    Drafts drafts(MongoOperations store, Clock clock) {
        return new Drafts(store, clock);
    }

    @Bean
    DraftMails draftMails(MongoOperations store, @Value("${mosaik.receipt.key:}") String key, DraftSettings settings) {
        return new DraftMails(store, key, settings.mailsPerDay());
    }

    @Bean
    SaveDraft saveDraft(
            Drafts drafts,
            DraftMails counted,
            DraftSettings settings,
            MailSettings mail,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base,
            MessageSource messages,
            Texts texts,
            Clock clock) {
        Words words = new Words(messages);
        PostOffice office = new PostOffice(mail.transactional(), new Imprint(mail.imprint(), base, words), clock);
        return new SaveDraft(drafts, counted, new DraftLetters(base, words, texts), office, settings.keptFor(), clock);
    }

    @Bean
    ForgetDrafts forgetDrafts(Drafts drafts, DraftMails mails, Clock clock) {
        return new ForgetDrafts(drafts, mails, clock);
    }

    @Bean
    DeclaredIndex draftsExpire() {
        return DeclaredIndex.expiring(Drafts.COLLECTION, Drafts.EXPIRE_AT);
    }

    @Bean
    DeclaredIndex draftMailsExpire() {
        return DeclaredIndex.expiring(DraftMails.COLLECTION, Drafts.EXPIRE_AT);
    }
}
