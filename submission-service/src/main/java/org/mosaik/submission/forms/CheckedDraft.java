package org.mosaik.submission.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Contact;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;

/** A draft after it was held against its campaign. */
public sealed interface CheckedDraft {

    /** Nothing to mend: typed values, ready to become content. */
    record Sound(
            Kind kind,
            String language,
            String shownIn,
            Map<String, FieldValue> fields,
            List<Campaign.ConsentWording> consents,
            Contact contact,
            CheckedPeople people,
            List<CheckedPhoto> photos,
            @Nullable FilmDraft film)
            implements CheckedDraft {}

    record Unsound(List<Finding> findings) implements CheckedDraft {}
}
