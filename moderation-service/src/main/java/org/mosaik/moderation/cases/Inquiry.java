package org.mosaik.moderation.cases;

import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;

/**
 * What an editor wants to know.
 *
 * @param about key of the field or id of the medium that it is about; the whole story if absent
 */
public record Inquiry(String question, @Nullable String about) {

    public static Inquiry of(String question) {
        return new Inquiry(question, null);
    }

    /** Whether the story has what it is about. */
    public boolean fits(@Nullable Content content) {
        return about == null
                || (content != null
                        && (content.fields().containsKey(about)
                                || content.media().stream()
                                        .anyMatch(medium -> medium.id().equals(about))));
    }
}
