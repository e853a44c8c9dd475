package org.mosaik.submission.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, before anybody has looked at it.
 *
 * @param language of the story, BCP 47
 * @param shownIn language in which the consent wordings were read
 * @param fields by the campaign's field keys
 * @param consents keys of the wordings that were agreed to
 * @param photo absent if no photo belongs to the story
 */
public record Draft(
        String kind,
        String language,
        String shownIn,
        Map<String, Answer> fields,
        List<String> consents,
        Reach contact,
        @Nullable PhotoWords photo) {

    /** How to reach the person. */
    public record Reach(String name, String email, String language) {}

    /** What the photo shows, for people who do not see it, and who took it. */
    public record PhotoWords(String alt, String credit) {}

    public Draft {
        fields = Map.copyOf(fields);
        consents = List.copyOf(consents);
    }
}
