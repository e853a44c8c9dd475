package org.mosaik.publication.stories;

/** What is left to do with a story, for the actors. */
public enum Todo {
    /** Its pictures are not ours yet. */
    FETCH,
    /** The site or the outside world has not been told of it as it is. */
    SHOW,
    /** Instances may still show it. */
    RECALL,
    /** It is gone, but our copies of its pictures are not. */
    CLEAR
}
