package org.mosaik.submission.forms;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed, before anybody has looked at it.
 *
 * @param language of the story, BCP 47
 * @param shownIn language in which the consent wordings were read
 * @param fields by the campaign's field keys
 * @param consents keys of the wordings that were agreed to
 * @param people who is to be seen or told of in it
 * @param photos in the order in which they are to be shown
 */
public record Draft(
        String kind,
        String language,
        String shownIn,
        Map<String, Answer> fields,
        List<String> consents,
        Reach contact,
        DraftPeople people,
        List<PhotoDraft> photos,
        FilmDraft film) {

    /** How to reach the person. */
    public record Reach(String name, String email, String language) {}

    public Draft {
        fields = Map.copyOf(fields);
        consents = List.copyOf(consents);
        photos = List.copyOf(photos);
    }
}
