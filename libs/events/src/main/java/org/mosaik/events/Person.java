package org.mosaik.events;

/**
 * Somebody whose consent a story needs; who it is stands in the submission's contacts, never here.
 *
 * @param id unique within the submission; {@link #SUBMITTER} for who handed it in
 */
public record Person(String id, Role role) {

    public static final String SUBMITTER = "submitter";

    /** What the person has to do with the story. */
    public enum Role {
        SUBMITTER,
        ADULT,
        CHILD,
        CROWD,
        GUARDIAN,
        PHOTOGRAPHER
    }
}
