package org.mosaik.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a walk found.
 *
 * @param next where the next part begins, fit for an address; absent on the last one
 */
public record Places(List<Place> all, @Nullable String next) {

    static final Places EMPTY = new Places(List.of(), null);

    public Places {
        all = List.copyOf(all);
    }
}
