package org.mosaik.events;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a submission came in; nothing by which its person could be recognised.
 *
 * @param source name of the program that handed it in; absent for people
 * @param sender a mark that what comes from the same sender has in common on one day; means nothing afterwards
 * @param quarantine why it is kept apart until an editor has looked, in codes; empty for most
 */
public record Origin(@Nullable String source, @Nullable String sender, List<String> quarantine) {

    public Origin {
        quarantine = Lists.copy(quarantine);
    }

    /** Whether a code is about a photo: those come and go with the photos, the others tell how the story came in. */
    public static boolean isAboutPhotos(String code) {
        return code.startsWith("photo-");
    }

    /** The same with other codes about its photos; nothing stays nothing where nothing is to be said. */
    public static @Nullable Origin withPhotos(@Nullable Origin origin, List<String> codes) {
        if (origin == null) {
            return codes.isEmpty() ? null : new Origin(null, null, codes);
        }
        List<String> all = Stream.concat(
                        origin.quarantine.stream().filter(code -> !isAboutPhotos(code)), codes.stream())
                .toList();
        return new Origin(origin.source, origin.sender, all);
    }
}
