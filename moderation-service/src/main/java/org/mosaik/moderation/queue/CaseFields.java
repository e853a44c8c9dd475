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
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Topic;
import org.mosaik.index.States;
import org.mosaik.moderation.checks.LookAtStories;
import org.mosaik.moderation.checks.TextMark;

/** By what editors find cases. */
final class CaseFields {

    /** Raised with every change of the fields. */
    static final int VERSION = 5;

    /** Whose turn it is; what is kept apart is in a state of its own. */
    static final String STATE = "state";

    static final String APART = "APART";

    /** Besides: it is online, and readers say that it should not be. */
    static final String REPORTED = "REPORTED";

    static final String CAMPAIGN = "campaign";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String FINDING = "finding";
    static final String RECEIVED = "received";

    /** Parts of how a text reads. */
    static final String BANDS = "bands";

    static final String SENDER = "sender";

    /** All that read like one that came before have it in common. */
    static final String ALIKE = "alike";

    /** What stands in one line of the queue: texts that are alike behind the first of them, and else all of one sender. */
    static final String FLOOD = "flood";

    private CaseFields() {}

    static Optional<List<IndexableField>> of(String id, States states) {
        return states.get(Topic.CASES)
                .filter(found -> found.state() != Case.State.ERASED)
                .map(CaseFields::fields);
    }

    static List<IndexableField> fields(Case found) {
        List<IndexableField> fields = new ArrayList<>();
        boolean apart = found.state() == Case.State.OPEN && !found.quarantine().isEmpty();
        fields.add(new StringField(STATE, apart ? APART : found.state().name(), Field.Store.NO));
        if (found.state() == Case.State.APPROVED && !found.reports().isEmpty()) {
            fields.add(new StringField(STATE, REPORTED, Field.Store.NO));
            add(fields, FINDING, "reported");
        }
        add(fields, CAMPAIGN, found.campaign());
        add(fields, KIND, found.kind() == null ? null : found.kind().name());
        add(fields, LANGUAGE, found.language());
        found.findings().stream().map(Case.Finding::code).distinct().forEach(code -> add(fields, FINDING, code));
        FullText.add(fields, found);
        add(fields, SENDER, found.sender());
        add(fields, ALIKE, found.alike());
        flood(found).ifPresent(flood -> {
            add(fields, FLOOD, flood);
            fields.add(new SortedDocValuesField(FLOOD, new BytesRef(flood)));
        });
        TextMark.parse(Optional.ofNullable(found.alike()).orElse(""))
                .flatMap(mark -> mark.bands().stream())
                .forEach(band -> fields.add(new StringField(BANDS, band, Field.Store.NO)));
        long received = found.receivedAt() == null ? 0 : found.receivedAt().toEpochMilli();
        fields.add(new NumericDocValuesField(RECEIVED, received));
        return fields;
    }

    private static Optional<String> flood(Case found) {
        return isLikeOneBefore(found.findings())
                ? Optional.ofNullable(found.alike()).map(mark -> ALIKE + mark)
                : Optional.ofNullable(found.sender());
    }

    static boolean isLikeOneBefore(List<Case.Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals(LookAtStories.ALIKE));
    }

    private static void add(List<IndexableField> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new StringField(name, value, Field.Store.NO));
        }
    }
}
