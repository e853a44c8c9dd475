package org.mosaik.submission.submissions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Submission;

/**
 * The idempotency keys that this instance saw last. Where a key is forgotten (another instance, a restart) the same
 * request still is the same submission: a second record of its first revision changes nothing, and the owner repeats
 * the state that counts.
 */
final class RecentKeys {

    private static final int MOST = 10_000;

    /** How the request under a key stands; without a submission while it runs. */
    record Seen(String digest, @Nullable Submission done) {}

    private final Map<String, Seen> keys = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    /** Begins a request; tells of the one before under this key if there was one, and then begins nothing. */
    synchronized Optional<Seen> begin(String key, String digest) {
        return Optional.ofNullable(keys.putIfAbsent(key, new Seen(digest, null)));
    }

    synchronized void done(String key, Submission submission) {
        keys.computeIfPresent(key, (any, seen) -> new Seen(seen.digest(), submission));
    }

    /** The request came to nothing, so the next one under the key is a first one again. */
    synchronized void forget(String key) {
        keys.remove(key);
    }
}
