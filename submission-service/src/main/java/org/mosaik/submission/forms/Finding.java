package org.mosaik.submission.forms;

import java.util.List;

/**
 * Something that has to be mended before the story can be taken.
 *
 * @param field where, as the form and the API name it
 * @param code of the sentence that says how to mend it
 * @param args put into that sentence
 */
public record Finding(String field, String code, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding of(String field, String code, Object... args) {
        return new Finding(field, code, List.of(args));
    }
}
