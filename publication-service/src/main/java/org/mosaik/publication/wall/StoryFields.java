package org.mosaik.publication.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.mosaik.events.FieldValue;
import org.mosaik.index.IndexFields;
import org.mosaik.index.States;

/** By what stories are found on the wall; what is not public is not found. */
class StoryFields implements IndexFields {

    static final String CAMPAIGN = "campaign";
    static final String KIND = "kind";
    static final String RELEASED = "released";
    static final String COUNTED = "counted";
    static final String SINCE = "since";
    static final String YES = "yes";

    @Override
    public Optional<List<IndexableField>> of(String id, States states) {
        return Story.of(id, states).map(StoryFields::fields);
    }

    private static List<IndexableField> fields(Story story) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(term(CAMPAIGN, story.content().campaign()));
        fields.add(term(KIND, story.content().kind().name()));
        fields.add(new NumericDocValuesField(SINCE, story.since().toEpochMilli()));
        if (story.released()) {
            fields.add(term(RELEASED, YES));
        }
        if (story.content().fields().values().stream().anyMatch(FieldValue.Counter.class::isInstance)) {
            fields.add(term(COUNTED, YES));
        }
        return fields;
    }

    private static IndexableField term(String name, String value) {
        return new StringField(name, value, Field.Store.NO);
    }
}
