package org.mosaik.messaging.log;

/** Broker or store cannot be reached at the moment: nothing was lost, and the same call may work later. */
public class Outage extends RuntimeException {
    public Outage(String message, Throwable cause) {
        super(message, cause);
    }

    public Outage(String message) {
        super(message);
    }
}
