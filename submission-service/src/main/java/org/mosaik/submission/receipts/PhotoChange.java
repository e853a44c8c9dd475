package org.mosaik.submission.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;

/**
 * What editors changed in a photo of somebody's story.
 *
 * @param number of the photo, from 1
 * @param redacted whether something of it is not shown, or it is turned
 * @param alt their words for it, in place of {@code ownAlt}; absent if those stand
 */
public record PhotoChange(
        int number,
        boolean redacted,
        @Nullable String alt,
        @Nullable String ownAlt) {

    static List<PhotoChange> in(Content own, Content shown) {
        List<PhotoChange> changes = new ArrayList<>();
        List<Medium> photos = own.photos();
        for (int i = 0; i < photos.size(); i++) {
            Medium photo = photos.get(i);
            for (Medium now : shown.photos()) {
                if (photo.id().equals(Objects.requireNonNullElse(now.original(), now.id()))) {
                    boolean redacted = now.original() != null;
                    boolean reworded = !Objects.equals(photo.alt(), now.alt());
                    if (redacted || reworded) {
                        changes.add(new PhotoChange(i + 1, redacted, reworded ? now.alt() : null, photo.alt()));
                    }
                }
            }
        }
        return changes;
    }
}
