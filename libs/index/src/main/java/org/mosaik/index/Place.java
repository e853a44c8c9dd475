package org.mosaik.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing at its place in the order of an index.
 *
 * @param at number by which the index is ordered; equal ones stand by id
 * @param size how many of its group there are, itself included
 */
public record Place(String id, long at, int size) {

    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})_(.{1,200})");

    /** @throws IllegalCursor if it is none */
    static Place of(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new IllegalCursor();
        }
        return new Place(parts.group(2), Long.parseLong(parts.group(1)), 1);
    }

    /** As text for an address: what comes behind this place. The thing need not be there any more. */
    public String cursor() {
        return at + "_" + id;
    }
}
