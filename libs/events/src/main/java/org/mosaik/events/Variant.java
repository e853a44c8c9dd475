package org.mosaik.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a story that read differently in another language or for another audience. */
public record Variant(@Nullable String language, @Nullable String audience, Map<String, FieldValue> fields) {
    public Variant {
        fields = Lists.copy(fields);
    }
}
