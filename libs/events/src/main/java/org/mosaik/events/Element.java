package org.mosaik.events;

/** A part of a story that a consent or a withdrawal can name. */
public enum Element {
    TEXT,
    NAME,
    PHOTO,
    VIDEO
}
