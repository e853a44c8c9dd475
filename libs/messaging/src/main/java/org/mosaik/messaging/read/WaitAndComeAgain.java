package org.mosaik.messaging.read;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What the container does when a batch failed: wait with growing pauses, the poll loop alive, and come again. It never
 * skips and never parks; that is decided record by record in {@link TopicReader}.
 */
class WaitAndComeAgain extends DefaultErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WaitAndComeAgain.class);

    WaitAndComeAgain(Duration longest) {
        super(growing(longest));
        setRetryListeners((record, failure, attempt) -> {});
        // Everything that reaches the container is an outage; without this some exceptions would be given up at once.
        setClassifications(java.util.Map.of(), true);
    }

    private static ExponentialBackOff growing(Duration longest) {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(longest.toMillis());
        return pauses;
    }

    /** Failures outside a batch, for instance while polling: the next poll tries again. */
    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        LOG.warn("reading failed: {}", failure.getClass().getSimpleName());
    }
}
