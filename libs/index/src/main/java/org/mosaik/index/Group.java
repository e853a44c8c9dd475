package org.mosaik.index;

/**
 * What a search found that belongs together.
 *
 * @param key what they have in common; of a thing that stands alone, its id
 * @param first of them, in the order of the search
 * @param size how many there are
 */
public record Group(String key, Hit first, int size) {}
