package org.mosaik.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a search found.
 *
 * @param next where the next page begins, fit for an address; absent on the last one
 */
public record Page(List<Hit> hits, @Nullable String next) {

    static final Page EMPTY = new Page(List.of(), null);

    public Page {
        hits = List.copyOf(hits);
    }
}
