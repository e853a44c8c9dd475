package org.mosaik.messaging.start;

import org.mosaik.messaging.log.Outage;

/** The service does not know yet what happened before it was started, so nothing is written or done. */
public class StillWakingUp extends Outage {
    public StillWakingUp() {
        super("the service is still reading what happened before it was started");
    }
}
