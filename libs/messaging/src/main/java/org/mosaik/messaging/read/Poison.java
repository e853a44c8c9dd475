package org.mosaik.messaging.read;

/** A record that can never be applied as it is; the message tells where it is broken, never what it says. */
class Poison extends RuntimeException {

    private final String code;

    Poison(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
