package org.mosaik.submission.forms;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into one field.
 *
 * @param latitude only for places
 * @param longitude only for places
 */
public record Answer(
        String text, @Nullable Double latitude, @Nullable Double longitude) {

    public static Answer of(String text) {
        return new Answer(text, null, null);
    }
}
