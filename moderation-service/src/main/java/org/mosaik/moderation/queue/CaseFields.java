package org.mosaik.moderation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.index.States;
import org.mosaik.moderation.cases.CaseDocument;

/** By what editors find cases. */
final class CaseFields {

    /** Raised with every change of the fields. */
    static final int VERSION = 2;

    static final String STATE = "state";
    static final String CAMPAIGN = "campaign";
    static final String RECEIVED = "received";
    static final String QUARANTINED = "quarantined";
    static final String SENDER = "sender";

    /** What stands in one line of the queue. */
    static final String GROUP = "group";

    private CaseFields() {}

    static Optional<List<IndexableField>> of(String id, States states) {
        return states.get(Topic.CASES)
                .filter(found -> found.state() != Case.State.ERASED)
                .map(CaseFields::fields);
    }

    private static List<IndexableField> fields(Case found) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new StringField(STATE, found.state().name(), Field.Store.NO));
        if (found.campaign() != null) {
            fields.add(new StringField(CAMPAIGN, found.campaign(), Field.Store.NO));
        }
        if (found.sender() != null) {
            fields.add(new StringField(SENDER, found.sender(), Field.Store.NO));
        }
        if (found.state() == Case.State.OPEN && !found.quarantine().isEmpty()) {
            fields.add(new StringField(QUARANTINED, "true", Field.Store.NO));
        }
        String group = found.sender() == null ? found.id() : found.sender();
        fields.add(new SortedDocValuesField(GROUP, new BytesRef(group)));
        long received = found.receivedAt() == null ? 0 : found.receivedAt().toEpochMilli();
        fields.add(new NumericDocValuesField(RECEIVED, received));
        return fields;
    }

    static String group(CaseDocument document) {
        String sender = document.story().sender();
        return sender == null ? document.id() : sender;
    }
}
