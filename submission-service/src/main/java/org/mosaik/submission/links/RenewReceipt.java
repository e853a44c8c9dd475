package org.mosaik.submission.links;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.events.Contact;
import org.mosaik.events.Person;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

/** Makes the link of a story anew for somebody whose link others have: all earlier ones lead nowhere from then on. */
public class RenewReceipt {

    private final Submissions submissions;
    private final ReceiptLinks links;
    private final SendLinks send;
    private final Clock clock;

    RenewReceipt(Submissions submissions, ReceiptLinks links, SendLinks send, Clock clock) {
        this.submissions = submissions;
        this.links = links;
        this.send = send;
        this.clock = clock;
    }

    /** @return the path of the new link; nothing as long as the story has not arrived here */
    public Optional<String> renew(String id, Locale language) {
        Optional<SubmissionDocument> renewed =
                submissions.renewReceipt(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        renewed.ifPresent(story -> story.contact(Person.SUBMITTER)
                .map(Contact::email)
                .ifPresent(email -> send.renewed(story, email, language)));
        return renewed.map(story -> "/receipt/" + id + "/" + links.secret(id, story.receiptGeneration()));
    }
}
