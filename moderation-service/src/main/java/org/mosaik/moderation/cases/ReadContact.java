package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mosaik.events.Contact;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.journal.Note;
import org.springframework.stereotype.Component;

/** Shows how to reach a submitter. Who looks stands in the journal before anything is shown. */
@Component
public class ReadContact {

    private static final String ACTION = "contact.read";

    private final Owner<CaseDocument> cases;
    private final Journal journal;
    private final Clock clock;

    ReadContact(Owner<CaseDocument> cases, Journal journal, Clock clock) {
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return empty if there is no such case, or nobody to be reached */
    public Optional<Contact> read(String id, String editor) {
        CaseDocument document = cases.find(id).orElse(null);
        Contact contact = document == null ? null : document.story().contact();
        if (document == null || contact == null) {
            return Optional.empty();
        }
        journal.write(Note.about(
                document.story().campaign(),
                id,
                document.revision(),
                ACTION,
                editor,
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return Optional.of(contact);
    }
}
