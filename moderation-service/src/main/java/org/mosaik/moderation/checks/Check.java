package org.mosaik.moderation.checks;

/** One look at a story. It may throw or hang: then it is cut off, and editors are told that it did not run. */
public interface Check {

    /** For editors, who are told by it what did not run; also the code of what it finds, unless it finds several things. */
    String name();

    Found look(Subject subject);
}
