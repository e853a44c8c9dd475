package org.mosaik.messaging.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

/** Every listener container of the service, set up so that a failed batch waits and nothing in between swallows it. */
public class Containers {

    /** Whoever was killed is waited for no longer when the next instance starts; Kafka's default is 45 seconds. */
    private static final Duration MISSED_AFTER = Duration.ofSeconds(10);

    /** What arrives closer together than this is applied together, which costs the store little more than one record. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** Only lag metrics look at Kafka's committed offsets; ours lie in the store. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final Duration waitAtMost;
    private final List<AbstractMessageListenerContainer<?, ?>> all = new CopyOnWriteArrayList<>();

    public Containers(Duration waitAtMost) {
        this.waitAtMost = waitAtMost;
    }

    /**
     * A group per reader: in one group for a whole service every reader that starts, stops or dies would halt all others
     * until the members have noticed, and that takes them a heartbeat of three seconds.
     *
     * @param destination a topic, or a pattern such as {@code deliveries\..*}
     */
    public void prepare(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        String name = destination.replaceAll("\\\\.*", "");
        container.getContainerProperties().setGroupId(group + "." + name);
        container
                .getContainerProperties()
                .getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, String.valueOf(MISSED_AFTER.toMillis()));
        container.getContainerProperties().setIdleBetweenPolls(BREATH.toMillis());
        container.getContainerProperties().setAckMode(AckMode.TIME);
        container.getContainerProperties().setAckTime(COMMIT_EVERY.toMillis());
        // It would ask for a committed offset before the store's position was sought.
        container.getContainerProperties().setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        container.setCommonErrorHandler(new WaitAndComeAgain(waitAtMost));
        all.add(container);
    }

    /** The binder's error channel logs the whole batch with every failure; this one only lets it through to the container. */
    public void prepare(KafkaMessageDrivenChannelAdapter<?, ?> adapter) {
        adapter.setErrorChannel((failure, timeout) -> {
            throw (RuntimeException) failure.getPayload();
        });
        adapter.setBatchMessageConverter(new BatchConverter());
    }

    /** Containers that were started and have ended by themselves, for instance of an {@code OutOfMemoryError}. */
    public List<String> dead() {
        return all.stream()
                .filter(container -> !container.isInExpectedState())
                .map(AbstractMessageListenerContainer::getListenerId)
                .map(String::valueOf)
                .toList();
    }
}
