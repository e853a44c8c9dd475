package org.mosaik.standalone.parts;

/** How one part is started, asked and stopped. */
public interface Part {

    PartName name();

    /** Returns once the part runs, though it may still have to catch up. */
    void open();

    /** Whether it does its work now. */
    boolean isReady();

    void close();
}
