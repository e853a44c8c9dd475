package org.mosaik.moderation.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;

/**
 * A part of a story that a question may be about.
 *
 * @param key of the field, or id of the photo
 * @param label of the field, empty for a photo
 * @param photo number of the photo, 0 for a field
 */
record AskedAbout(String key, String label, int photo) {

    static List<AskedAbout> in(CaseView view, @Nullable Content content) {
        List<AskedAbout> parts = new ArrayList<>();
        view.lines().forEach(line -> parts.add(new AskedAbout(line.key(), line.label(), 0)));
        if (content != null) {
            for (int i = 0; i < content.photos().size(); i++) {
                parts.add(new AskedAbout(content.photos().get(i).id(), "", i + 1));
            }
        }
        return parts;
    }
}
