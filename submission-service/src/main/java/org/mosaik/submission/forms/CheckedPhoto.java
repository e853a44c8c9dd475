package org.mosaik.submission.forms;

import org.jspecify.annotations.Nullable;

/**
 * A photo whose words are sound; whether its file is one is found out by opening it.
 *
 * @param ofFilm whether it is shown for the film
 */
public record CheckedPhoto(
        PhotoSource source, String alt, @Nullable String credit, String licence, boolean ofFilm) {}
