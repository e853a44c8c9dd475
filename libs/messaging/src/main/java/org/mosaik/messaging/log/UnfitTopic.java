package org.mosaik.messaging.log;

/** A topic that would lose or reorder records; the service does not start on it. */
public class UnfitTopic extends RuntimeException {
    public UnfitTopic(String message) {
        super(message);
    }
}
