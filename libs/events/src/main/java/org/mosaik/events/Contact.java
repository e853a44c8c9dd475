package org.mosaik.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a person of a submission, or who reported a story; travels on {@code submissions} and {@code reports} alone.
 *
 * @param person id of the {@link Person}, or {@link Report#REPORTER}
 * @param language BCP 47 tag of the language to write in
 * @param askedAt when this person was last to be asked for consent by mail; asking again makes earlier links void
 */
public record Contact(
        String person,
        @Nullable String name,
        @Nullable String email,
        String language,
        @Nullable Instant askedAt) {

    /** Of somebody who is not asked by mail. */
    public Contact(String person, @Nullable String name, @Nullable String email, String language) {
        this(person, name, email, language, null);
    }

    public Contact asked(Instant at) {
        return new Contact(person, name, email, language, at);
    }
}
