package org.mosaik.moderation.cases;

import org.jspecify.annotations.Nullable;

/**
 * What an editor was looking at.
 *
 * @param revision of the case as it was shown
 * @param claim token of the claim under which it was shown; absent for who acts without one
 */
public record Seen(long revision, @Nullable Long claim) {

    public static Seen at(long revision) {
        return new Seen(revision, null);
    }
}
