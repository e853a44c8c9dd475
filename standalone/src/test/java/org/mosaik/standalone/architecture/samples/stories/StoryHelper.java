package org.mosaik.standalone.architecture.samples.stories;

import org.springframework.util.StringUtils;

/** A name that says nothing, and a framework where only Java belongs. */
final class StoryHelper {

    private StoryHelper() {}

    /** Another such name, inside. */
    interface TellingImpl {}

    static String tidy(String title) {
        return StringUtils.capitalize(title);
    }
}
