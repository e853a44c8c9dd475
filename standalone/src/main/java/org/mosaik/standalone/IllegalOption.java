package org.mosaik.standalone;

/** Says in one sentence what is wrong with the command line. */
final class IllegalOption extends RuntimeException {

    IllegalOption(String sentence) {
        super(sentence);
    }
}
