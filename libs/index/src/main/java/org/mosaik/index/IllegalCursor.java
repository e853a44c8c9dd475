package org.mosaik.index;

/** A cursor that no page of this order gave out; it says nothing of what it was, for it came from outside. */
public class IllegalCursor extends RuntimeException {
    IllegalCursor() {
        super("the cursor belongs to no page of this order");
    }
}
