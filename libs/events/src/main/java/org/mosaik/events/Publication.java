package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public, released story, or that it is no longer one.
 *
 * @param basis revision of the decision that it rests on
 * @param withdrawal revision of the withdrawals that it takes into account; 0 if there were none
 * @param address where it stands on the site
 * @param content what readers see; absent once it is withdrawn or erased
 * @param channels on which its people agreed to show it
 */
public record Publication(
        String id,
        long revision,
        long basis,
        long withdrawal,
        State state,
        @Nullable String address,
        @Nullable Content content,
        List<String> channels,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt)
        implements Snapshot {

    /** Whether channels may show it. */
    public enum State {
        PUBLISHED,
        WITHDRAWN,
        ERASED
    }

    public Publication {
        channels = Lists.copy(channels);
    }

    public static Publication erased(String id, long revision, long basis, long withdrawal) {
        return new Publication(id, revision, basis, withdrawal, State.ERASED, null, null, List.of(), null, null);
    }
}
