package org.mosaik.submission.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form as somebody left it.
 *
 * @param values what stood in it, by the names of its inputs
 * @param expireAt when it is forgotten
 */
public record SavedDraft(String campaign, String kind, Map<String, List<String>> values, Instant expireAt) {

    public SavedDraft {
        values = Map.copyOf(values);
    }
}
