package org.mosaik.submission.forms;

import org.mosaik.events.FieldValue;

/** What came of one answer. */
sealed interface Read {

    record Value(FieldValue value) implements Read {}

    record Wrong(Finding finding) implements Read {}

    static Read of(FieldValue value) {
        return new Value(value);
    }

    static Read wrong(String field, String code, Object... args) {
        return new Wrong(Finding.of(field, code, args));
    }
}
