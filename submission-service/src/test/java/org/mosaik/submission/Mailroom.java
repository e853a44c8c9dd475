package org.mosaik.submission;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mosaik.embedded.LocalPort;

/** A mail server that keeps everything, and can be switched off; one for all tests. */
public final class Mailroom {

    private static final int PORT = LocalPort.anyFree();
    private static GreenMail server = started();

    private Mailroom() {}

    /** A mail as its reader sees it. */
    public record Letter(String subject, String language, String text) {

        /** The path of the link in it. */
        public String link() {
            Matcher link = Pattern.compile("http://localhost:8081(/(?:draft|receipt)/\\S+)")
                    .matcher(text);
            if (!link.find()) {
                throw new AssertionError(text);
            }
            return link.group(1);
        }
    }

    public static int port() {
        return PORT;
    }

    public static void close() {
        server.stop();
    }

    public static void reopen() {
        server = started();
    }

    /** Every mail to an address, the oldest first. */
    public static List<Letter> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .map(Mailroom::read)
                .toList();
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Letter read(MimeMessage mail) {
        try {
            String text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            return new Letter(mail.getSubject(), mail.getHeader("Content-Language", null), text);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GreenMail started() {
        GreenMail mails = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
        mails.start();
        return mails;
    }
}
