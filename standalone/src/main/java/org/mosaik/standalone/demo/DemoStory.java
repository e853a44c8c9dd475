package org.mosaik.standalone.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;

/**
 * An invented story as somebody would have handed it in.
 *
 * @param campaign id of the campaign that asks for it
 * @param fields by key, in the campaign's order: a {@link String} for words, places, choices and days (ISO), an
 *     {@link Integer} for ages and counters
 */
public record DemoStory(
        String campaign,
        Kind kind,
        String language,
        Map<String, Object> fields,
        @Nullable Photo photo,
        @Nullable Film film) {

    /** A film that the story links to; the photo stands for it. */
    public record Film(String address, String title) {}

    /** A drawn picture and what is said about it, in the story's language. */
    public record Photo(String motif, long seed, String alt, String credit) {

        /** Draws the picture anew, always the same. */
        public byte[] jpeg() {
            return DemoPictures.jpeg(motif, seed);
        }
    }
}
