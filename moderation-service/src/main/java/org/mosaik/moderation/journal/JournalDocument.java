package org.mosaik.moderation.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Facts;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** An entry of the journal, as this service keeps it; announced on the ledger, and never changed. */
@Document(JournalDocument.COLLECTION)
class JournalDocument extends Owned {

    static final String COLLECTION = "journal";
    static final String AT = "entry.at";

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

    /** Entries that say the same, whatever their number is. */
    static Query like(JournalEntry wanted) {
        return Query.query(Criteria.where(AT)
                .is(wanted.at().toString())
                .and("entry.id")
                .is(wanted.id())
                .and("entry.action")
                .is(wanted.action())
                .and("entry.actor")
                .is(wanted.actor())
                .and("entry.caseId")
                .is(wanted.caseId())
                .and("entry.caseRevision")
                .is(wanted.caseRevision()));
    }
}
