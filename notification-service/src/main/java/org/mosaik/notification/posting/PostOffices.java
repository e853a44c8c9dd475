package org.mosaik.notification.posting;

import java.time.Clock;
import org.mosaik.mail.Imprint;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.PostOffice;
import org.mosaik.mail.Words;
import org.mosaik.notification.UrlSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two post offices: one for mails that people wait for, one for the newsletter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class PostOffices {

    @Bean
    Words mailWords(MessageSource messages) {
        return new Words(messages);
    }

    @Bean
    Imprint mailImprint(MailSettings settings, UrlSettings urls, Words words) {
        return new Imprint(settings.imprint(), urls.notification(), words);
    }

    @Bean
    PostOffice transactional(MailSettings settings, Imprint imprint, Clock clock) {
        return new PostOffice(settings.transactional(), imprint, clock);
    }

    @Bean
    PostOffice bulk(MailSettings settings, Imprint imprint, Clock clock) {
        return new PostOffice(settings.bulk(), imprint, clock);
    }
}
