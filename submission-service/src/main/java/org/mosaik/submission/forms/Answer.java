package org.mosaik.submission.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into one field.
 *
 * @param texts what was typed; more than one only where several answers are asked for
 * @param role only for people: what they are to the thing
 * @param latitude only for places
 * @param longitude only for places
 * @param asWritten only for places: the name is meant as it stands, even if the campaign knows others like it
 */
public record Answer(
        List<String> texts,
        @Nullable String role,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean asWritten) {

    public Answer {
        texts = List.copyOf(texts);
    }

    public static Answer of(String text) {
        return several(List.of(text));
    }

    public static Answer several(List<String> texts) {
        return new Answer(texts, null, null, null, false);
    }

    public static Answer person(String name, @Nullable String role) {
        return new Answer(List.of(name), role, null, null, false);
    }

    public static Answer place(String name, @Nullable Double latitude, @Nullable Double longitude) {
        return new Answer(List.of(name), null, latitude, longitude, true);
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank) && (role == null || role.isBlank());
    }

    /** The only text, or the first; empty if there is none. */
    String text() {
        return texts.isEmpty() ? "" : texts.get(0);
    }
}
