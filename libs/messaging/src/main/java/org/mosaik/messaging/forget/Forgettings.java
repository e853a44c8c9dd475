package org.mosaik.messaging.forget;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things of one kind whose earlier records have to leave the log. */
public interface Forgettings {

    /**
     * What alone may still stand on a topic under a key.
     *
     * @param thing that is not forgotten before all of its keys are
     * @param body of every record that may be left; none may have one if absent
     */
    record Last(
            String thing,
            String topic,
            String key,
            @Nullable String body) {}

    /** Writes each thing that was forgotten before then once more, which closes the segment that earlier records are in. */
    void repeat(Instant forgottenBefore);

    /** What was repeated and is to be looked for, a bounded number of things. */
    List<Last> repeated();

    /** Nothing else is left of these things on the log. */
    void gone(Collection<String> things, Instant now);

    /** Something else is left of these: they are repeated again. */
    void stillThere(Set<String> things);

    /** Since when the longest forgotten thing waits that has not left the log. */
    Optional<Instant> oldest();
}
