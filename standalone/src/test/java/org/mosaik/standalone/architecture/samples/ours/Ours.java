package org.mosaik.standalone.architecture.samples.ours;

import org.mosaik.standalone.architecture.samples.foreign.Foreign;

/** A service that asks another one directly. */
final class Ours {

    private Ours() {}

    static String answer() {
        return Foreign.answer();
    }
}
