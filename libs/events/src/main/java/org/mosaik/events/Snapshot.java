package org.mosaik.events;

/** The latest state of one thing, as every record on every topic carries it. */
public interface Snapshot {

    /** Key of the record. */
    String id();

    /** Grows with every change that people make: 1 at a submission's creation, otherwise milliseconds since 1970. */
    long revision();
}
