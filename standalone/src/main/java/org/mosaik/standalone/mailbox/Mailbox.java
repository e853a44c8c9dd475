package org.mosaik.standalone.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.pages.Pages;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks SMTP for everybody, acknowledges a mail once it is on disk, and shows what came on a page. */
public final class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long PATIENCE_MILLIS = 5000;
    private static final String CANNOT_KEEP = "452 Requested action not taken: the mail cannot be written to disk";

    private final SmtpServer server;
    private final Pages pages;

    private Mailbox(SmtpServer server, Pages pages) {
        this.server = server;
        this.pages = pages;
    }

    /** @throws CannotRun when one of the ports cannot be opened */
    public static Mailbox open(MailFolder folder, int smtpPort, int pagePort) {
        SmtpServer server =
                new SmtpServer(new ServerSetup(smtpPort, Ports.HOST, ServerSetup.PROTOCOL_SMTP), managers(folder));
        server.setDaemon(true);
        server.startService();
        try {
            if (!server.waitTillRunning(PATIENCE_MILLIS)) {
                throw new CannotRun("Port " + smtpPort + " for mail cannot be opened.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The start was interrupted.", e);
        }
        return new Mailbox(server, Pages.open(pagePort, new MailboxPages(folder)));
    }

    // GreenMail keeps mails in memory and forgets them; of it, only the protocol is used.
    private static Managers managers(MailFolder folder) {
        return new Managers() {
            private final SmtpManager keeper = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public @Nullable String checkData(SmtpState state) {
                    return keep(folder, state) ? null : CANNOT_KEEP;
                }

                @Override
                public synchronized void send(SmtpState state) {
                    // it is on disk already
                }
            };

            @Override
            public SmtpManager getSmtpManager() {
                return keeper;
            }
        };
    }

    private static boolean keep(MailFolder folder, SmtpState state) {
        try {
            folder.keep(out -> write(state, out));
            return true;
        } catch (IOException failure) {
            LOG.error("a mail cannot be kept", failure);
            return false;
        }
    }

    private static void write(SmtpState state, OutputStream out) throws IOException {
        try {
            state.getMessage().getMessage().writeTo(out);
        } catch (MessagingException broken) {
            throw new IOException("the mail cannot be written", broken);
        }
    }

    @Override
    public void close() {
        server.stopService();
        pages.close();
    }
}
