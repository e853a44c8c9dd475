package org.mosaik.notification.mail;

import java.time.Clock;
import org.mosaik.notification.UrlSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two post offices: one for mails that people wait for, one for the newsletter. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Words mailWords(MessageSource messages) {
        return new Words(messages);
    }

    @Bean
    Typesetting typesetting(MailSettings settings, UrlSettings urls, Words words, Clock clock) {
        return new Typesetting(new Imprint(settings.imprint(), urls.notification(), words), clock);
    }

    @Bean
    PostOffice transactional(MailSettings settings, Typesetting typesetting) {
        return new PostOffice(settings.transactional(), typesetting);
    }

    @Bean
    PostOffice bulk(MailSettings settings, Typesetting typesetting) {
        return new PostOffice(settings.bulk(), typesetting);
    }
}
