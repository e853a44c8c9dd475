package org.mosaik.messaging.log;

/** Something that remembers where records lie in the log, which says nothing about another log. */
public interface OffsetMemory {

    void forgetOffsets();
}
