package org.mosaik.moderation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.index.States;

/** By what editors find cases. */
final class CaseFields {

    static final String STATE = "state";
    static final String CAMPAIGN = "campaign";
    static final String RECEIVED = "received";

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
        long received = found.receivedAt() == null ? 0 : found.receivedAt().toEpochMilli();
        fields.add(new NumericDocValuesField(RECEIVED, received));
        return fields;
    }
}
