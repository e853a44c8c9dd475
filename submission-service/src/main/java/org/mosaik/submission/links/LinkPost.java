package org.mosaik.submission.links;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.mosaik.mail.Address;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Mail;
import org.mosaik.mail.Outcome;
import org.mosaik.mail.PostOffice;

/** Hands over mails, a few at once: a mail server that takes its time must not take the whole service with it. */
public class LinkPost {

    private static final int AT_ONCE = 8;

    private final PostOffice office;
    private final Semaphore lines = new Semaphore(AT_ONCE);

    LinkPost(PostOffice office) {
        this.office = office;
    }

    public Outcome send(Address address, Letter letter) {
        return send("link-" + UUID.randomUUID(), address, letter);
    }

    /** @param id the same whenever this mail is sent again */
    public Outcome send(String id, Address address, Letter letter) {
        if (!lines.tryAcquire()) {
            return Outcome.NOT_SENT;
        }
        try {
            return office.send(new Mail(id, address, letter, null));
        } finally {
            lines.release();
        }
    }
}
