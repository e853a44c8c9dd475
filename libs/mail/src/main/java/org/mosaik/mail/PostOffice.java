package org.mosaik.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail server, and what it said about each mail handed to it. */
public class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    static {
        // Left alone, the library searches the whole class path for it again with every part of every mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final MailSettings.Server server;
    private final Typesetting typesetting;
    private final Session session;

    public PostOffice(MailSettings.Server server, Imprint imprint, Clock clock) {
        this.server = server;
        this.typesetting = new Typesetting(imprint, clock);
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.auth", Boolean.toString(!server.username().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        this.session = Session.getInstance(properties);
    }

    /** Hands one mail over; never throws for what a server or a line may do. */
    public Outcome send(Mail mail) {
        return send(mail, outcome -> outcome);
    }

    /**
     * Hands one mail over.
     *
     * @param note notes what became of it, before the server is told goodbye: what nobody noted when the process ends is
     *     sent once more
     */
    public <T> T send(Mail mail, Function<Outcome, T> note) {
        try {
            MimeMessage message = typesetting.set(mail, server, session);
            Transport transport = session.getTransport("smtp");
            if (!connected(transport)) {
                return note.apply(Outcome.NOT_SENT);
            }
            try {
                return note.apply(
                        hand(transport, message, new InternetAddress(mail.to().value())));
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException unsettable) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be set");
        }
    }

    private boolean connected(Transport transport) {
        try {
            String user = server.username().isEmpty() ? null : server.username();
            transport.connect(server.host(), server.port(), user, user == null ? null : server.password());
            return true;
        } catch (MessagingException away) {
            LOG.warn("mail server {} cannot be reached", server);
            return false;
        }
    }

    private Outcome hand(Transport transport, MimeMessage message, InternetAddress to) {
        try {
            transport.sendMessage(message, new InternetAddress[] {to});
            return Outcome.SENT;
        } catch (MessagingException failure) {
            Outcome outcome = SmtpFailures.outcome(failure);
            // The failure's own words hold the address
            LOG.warn("mail server {} did not take a mail over: {}", server, outcome);
            return outcome;
        }
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("mail server hung up first");
        }
    }
}
