package org.mosaik.messaging.kit;

import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;

/** How {@link ChannelConformance} starts a channel, whatever it is made of. */
public interface ChannelUnderTest {

    /** Its own topic; the owner is what stands behind the slash in its records' source. */
    Topic<Delivery> deliveries();

    /**
     * Starts it without any memory but the log, posting to the given outside.
     *
     * @return what stops it
     */
    AutoCloseable start(String servers, Outside outside);
}
