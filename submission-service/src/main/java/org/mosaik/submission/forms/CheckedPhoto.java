package org.mosaik.submission.forms;

import org.jspecify.annotations.Nullable;

/** A photo whose words are sound; whether its file is one is found out by opening it. */
public record CheckedPhoto(
        PhotoSource source, String alt, @Nullable String credit, String licence) {}
