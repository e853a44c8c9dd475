package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's agreement: to which elements, on which channels, in which exact wording.
 *
 * @param giver id of the {@link Person} who agreed
 * @param behalfOf id of the child whom a guardian agreed for
 * @param revision the submission's revision at which it was given
 * @param wordingHash SHA-256 of the wording as shown, hexadecimal
 * @param language BCP 47 tag of the wording as shown
 */
public record Consent(
        String giver,
        @Nullable String behalfOf,
        List<Element> elements,
        List<String> channels,
        long revision,
        String wording,
        int wordingVersion,
        String wordingHash,
        String language,
        Instant givenAt) {

    public Consent {
        elements = Lists.copy(elements);
        channels = Lists.copy(channels);
    }

    public boolean covers(Element element, String channel) {
        return elements.contains(element) && channels.contains(channel);
    }
}
