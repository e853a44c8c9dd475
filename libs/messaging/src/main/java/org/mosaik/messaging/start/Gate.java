package org.mosaik.messaging.start;

/** Closed until the service has read its own topics, the withdrawals and its inputs up to where they ended at start. */
public class Gate {

    private volatile boolean open;

    public boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    /** @throws StillWakingUp if writes have to wait */
    public void requireOpen() {
        if (!open) {
            throw new StillWakingUp();
        }
    }
}
