package org.mosaik.notification.kit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.mosaik.embedded.LocalPort;

/** A mail server that keeps everything, and can be switched off. */
public final class Mailroom {

    private final int port;
    private GreenMail server;

    private Mailroom(int port) {
        this.port = port;
        this.server = started(port);
    }

    public static Mailroom open() {
        return new Mailroom(LocalPort.anyFree());
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    public void close() {
        server.stop();
    }

    public void reopen() {
        server = started(port);
    }

    /** Every mail to an address, the oldest first. */
    public List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    public int size() {
        return server.getReceivedMessages().length;
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join("|", values);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
            return part.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
