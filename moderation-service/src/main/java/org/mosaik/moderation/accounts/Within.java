package org.mosaik.moderation.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns in which somebody may do something.
 *
 * @param campaigns absent if it is all of them
 */
public record Within(@Nullable Set<String> campaigns) {

    public static final Within EVERYWHERE = new Within(null);

    public boolean covers(@Nullable String campaign) {
        return campaigns == null || (campaign != null && campaigns.contains(campaign));
    }
}
