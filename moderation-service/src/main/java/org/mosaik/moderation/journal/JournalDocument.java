package org.mosaik.moderation.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Facts;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;
import org.springframework.data.mongodb.core.mapping.Document;

/** An entry of the journal, as this service keeps it; announced on the ledger, and never changed. */
@Document(JournalDocument.COLLECTION)
class JournalDocument extends Owned {

    static final String COLLECTION = "journal";
    static final String AT = "entry.at";
    static final String NUMBER = "entry.revision";

    private @Nullable JournalEntry entry;

    JournalDocument(String id) {
        super(id);
    }

    static JournalDocument of(JournalEntry written) {
        JournalDocument document = new JournalDocument(id(written));
        document.restore(written);
        document.created(written.revision(), Facts.JOURNAL_WRITTEN, written.at(), Topic.JOURNAL);
        return document;
    }

    void restore(JournalEntry written) {
        entry = written;
    }

    JournalEntry entry() {
        return Objects.requireNonNull(entry, "an entry of the journal says nothing");
    }

    static String id(JournalEntry written) {
        return id(written.id(), written.revision());
    }

    static String id(String campaign, long number) {
        return campaign + ":" + number;
    }
}
