package org.mosaik.standalone.architecture.samples.stream;

import java.util.Locale;

/** An edge that a feature sees. */
public final class StoryStream {

    public static final String FUNCTION = "takeStories".toLowerCase(Locale.ROOT);

    private StoryStream() {}
}
