package org.mosaik.embedded;

/** Says in one sentence, with the port or the folder, why the broker or the store does not start. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
