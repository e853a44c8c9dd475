package org.mosaik.events;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a person of a submission; travels on {@code submissions} alone.
 *
 * @param person id of the {@link Person}
 * @param language BCP 47 tag of the language to write in
 */
public record Contact(
        String person, @Nullable String name, @Nullable String email, String language) {}
