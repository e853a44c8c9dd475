package org.mosaik.submission.drafts;

import java.time.Clock;
import org.mosaik.mail.Words;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.submission.links.LinkMails;
import org.mosaik.submission.links.LinkPost;
import org.mosaik.web.page.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
class DraftsConfiguration {

    @Bean
    Drafts drafts(MongoOperations store, Clock clock) {
        return new Drafts(store, clock);
    }

    @Bean
    SaveDraft saveDraft(
            Drafts drafts,
            LinkMails counted,
            LinkPost post,
            DraftSettings settings,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base,
            MessageSource messages,
            Texts texts,
            Clock clock) {
        DraftLetters letters = new DraftLetters(base, new Words(messages), texts);
        return new SaveDraft(drafts, counted, letters, post, settings.keptFor(), clock);
    }

    @Bean
    ForgetDrafts forgetDrafts(Drafts drafts, LinkMails mails, Clock clock) {
        return new ForgetDrafts(drafts, mails, clock);
    }

    @Bean
    DeclaredIndex draftsExpire() {
        return DeclaredIndex.expiring(Drafts.COLLECTION, Drafts.EXPIRE_AT);
    }
}
