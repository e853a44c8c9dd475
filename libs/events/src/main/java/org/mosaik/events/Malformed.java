package org.mosaik.events;

/** Bytes that are no snapshot of this version; the message says where, never what stood there. */
public class Malformed extends RuntimeException {
    public Malformed(String message) {
        super(message);
    }
}
