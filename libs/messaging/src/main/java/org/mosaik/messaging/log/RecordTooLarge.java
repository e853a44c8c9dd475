package org.mosaik.messaging.log;

/** A snapshot that the log would refuse; its writer has to bound what it accepts. */
public class RecordTooLarge extends RuntimeException {
    public RecordTooLarge(String topic, String id, int bytes) {
        super(topic + " " + id + " has " + bytes + " bytes");
    }
}
