package org.mosaik.submission.forms;

import org.jspecify.annotations.Nullable;

/**
 * One photo of a draft.
 *
 * @param source absent if only words came
 * @param alt what it shows, for people who do not see it
 * @param credit who took it
 * @param licence code of a {@link org.mosaik.events.Licence}
 * @param ofFilm whether it is to be shown for the film that the story links to
 */
public record PhotoDraft(@Nullable PhotoSource source, String alt, String credit, String licence, boolean ofFilm) {

    /** Of a photo that nothing was said about so far. */
    public static PhotoDraft of(@Nullable PhotoSource source) {
        return new PhotoDraft(source, "", "", "", false);
    }

    /** The same words for another file. */
    public PhotoDraft from(@Nullable PhotoSource other) {
        return new PhotoDraft(other, alt, credit, licence, ofFilm);
    }
}
