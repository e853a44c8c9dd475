package org.mosaik.messaging.kit;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What is true of every channel. To try one, extend this and say how it is started; its broker is that of {@link
 * Infrastructure}. A channel may make several calls at a time, but takes stories in the order in which they came.
 */
public abstract class ChannelConformance implements ReadsTheLog, ObeysConsent, ReportsWhatItDid {

    private ChannelStage stage;

    protected abstract ChannelUnderTest channel();

    /** How long a channel may take for anything. */
    protected Duration patience() {
        return Duration.ofSeconds(60);
    }

    @BeforeEach
    public void open() {
        stage = new ChannelStage(channel(), patience());
    }

    @AfterEach
    public void close() {
        stage.close();
    }

    @Override
    public ChannelStage stage() {
        return stage;
    }

    /** Tries one fact alone, outside of JUnit's order of things. */
    public final void check(Consumer<ChannelConformance> fact) {
        open();
        try {
            fact.accept(this);
        } finally {
            close();
        }
    }
}
