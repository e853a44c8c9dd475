package org.mosaik.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors changed in a photo of a story.
 *
 * @param medium id of the photo as it was handed in
 * @param alt in place of the person's own words; those stay if absent
 * @param redacted absent if all of it is shown
 * @param uncoveredBy the editor who was the last to show something that had been hidden; absent if nobody did
 */
public record Retouch(
        String medium,
        @Nullable String alt,
        @Nullable Redacted redacted,
        @Nullable String uncoveredBy) {

    /**
     * A photo made anew without what nobody shall see. Its files are moderation's.
     *
     * @param id names the file within the submission, and no other redaction of the photo
     */
    public record Redacted(Redaction redaction, String id, List<Medium.Rendition> renditions, List<String> formats) {

        public Redacted {
            renditions = Lists.copy(renditions);
            formats = Lists.copy(formats);
        }
    }

    public static Retouch none(String medium) {
        return new Retouch(medium, null, null, null);
    }

    public boolean isNone() {
        return equals(none(medium));
    }

    public Redaction redaction() {
        return redacted == null ? Redaction.NONE : redacted.redaction();
    }

    public Retouch describedAs(@Nullable String words) {
        return new Retouch(medium, words, redacted, uncoveredBy);
    }

    /** @param editor who did it */
    public Retouch redactedAs(@Nullable Redacted anew, String editor) {
        Retouch next = new Retouch(medium, alt, anew, uncoveredBy);
        return next.redaction().showsMoreThan(redaction()) ? new Retouch(medium, alt, anew, editor) : next;
    }

    /** The photo as readers get it. */
    public Medium in(Medium photo) {
        Medium described = alt == null ? photo : photo.with(alt, photo.caption(), photo.credit(), photo.licence());
        return redacted == null
                ? described
                : described.redactedAs(redacted.id(), redacted.renditions(), redacted.formats());
    }
}
