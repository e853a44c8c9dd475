package org.mosaik.moderation.web;

import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Retouch;
import org.mosaik.moderation.cases.Story;

/**
 * A photo on its own page.
 *
 * @param number of the photo in its story, from 1
 * @param rendition in which it is shown
 * @param width of the photo as it was handed in, and {@code height}
 * @param ownAlt words of the person, and {@code alt} what readers get
 * @param shown address of the photo as readers would get it; absent if it is shown as it came
 */
record PictureView(
        String medium,
        int number,
        String rendition,
        int width,
        int height,
        @Nullable String ownAlt,
        @Nullable String alt,
        @Nullable String shown) {

    private static final int SHOWN = 960;

    /** Null if the story has no such photo. */
    static @Nullable PictureView of(String id, Story story, String medium) {
        Content content = story.content();
        if (content == null) {
            return null;
        }
        for (int i = 0; i < content.photos().size(); i++) {
            Medium photo = content.photos().get(i);
            if (photo.id().equals(medium) && !photo.renditions().isEmpty()) {
                return of(id, photo, story.retouches().of(medium), i + 1);
            }
        }
        return null;
    }

    private static PictureView of(String id, Medium photo, Retouch retouch, int number) {
        Medium.Rendition size = shown(photo);
        Medium now = retouch.in(photo);
        String shown = now.original() == null
                ? null
                : "/media/" + id + "/" + now.id() + "/" + shown(now).name() + ".jpg";
        return new PictureView(
                photo.id(), number, size.name(), size.width(), size.height(), photo.alt(), now.alt(), shown);
    }

    private static Medium.Rendition shown(Medium photo) {
        return photo.renditions().stream()
                .filter(size -> size.width() <= SHOWN)
                .findFirst()
                .orElse(photo.renditions().get(0));
    }
}
