package org.mosaik.events;

/** What sort of thing a submission tells of. */
public enum Kind {
    STORY,
    PORTRAIT,
    PROJECT,
    ORGANISATION,
    EVENT
}
