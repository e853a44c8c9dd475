package org.mosaik.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a search found, in groups.
 *
 * @param next where the next part begins, fit for an address; absent on the last one
 */
public record Groups(List<Group> all, @Nullable String next) {

    static final Groups EMPTY = new Groups(List.of(), null);

    public Groups {
        all = List.copyOf(all);
    }
}
