package org.mosaik.messaging.example;

import org.mosaik.messaging.kit.ChannelConformance;
import org.mosaik.messaging.kit.ChannelUnderTest;

class ExampleChannelTest extends ChannelConformance {

    private static final ChannelUnderTest EXAMPLE = Listing.asItIs().compiled();

    @Override
    protected ChannelUnderTest channel() {
        return EXAMPLE;
    }
}
