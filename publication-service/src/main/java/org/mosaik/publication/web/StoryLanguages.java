package org.mosaik.publication.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names of languages in themselves, in templates as {@code @storyLanguages}. */
@Component
class StoryLanguages {

    public String name(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getDisplayName(language);
    }
}
