package org.mosaik.index;

/** One thing that a search found. */
public record Hit(String id, States states) {}
