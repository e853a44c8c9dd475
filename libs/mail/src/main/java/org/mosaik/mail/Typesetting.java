package org.mosaik.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a letter as text first and HTML second, with the headers that keep robots from answering it. */
class Typesetting {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Imprint imprint;
    private final Clock clock;

    Typesetting(Imprint imprint, Clock clock) {
        this.imprint = imprint;
        this.clock = clock;
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(java.util.Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    MimeMessage set(Mail mail, MailSettings.Server sender, Session session) throws MessagingException {
        Letter letter = mail.letter();
        MimeMessage message = new KeepingItsId(session, "<" + mail.id() + "@" + host(sender.from()) + ">");
        message.setFrom(from(sender));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(mail.to().value()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter, "letter.txt", "plain"));
        both.addBodyPart(part(letter, "letter.html", "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private MimeBodyPart part(Letter letter, String template, String subtype) throws MessagingException {
        Context words =
                new Context(letter.language(), Map.of("letter", letter, "imprint", imprint.of(letter.language())));
        MimeBodyPart part = new MimeBodyPart();
        part.setText(engine.process(template, words), "UTF-8", subtype);
        return part;
    }

    private static InternetAddress from(MailSettings.Server sender) throws MessagingException {
        try {
            return new InternetAddress(sender.from(), sender.fromName(), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String host(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** A message that keeps the id it was given. */
    private static final class KeepingItsId extends MimeMessage {

        private final String id;

        KeepingItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
