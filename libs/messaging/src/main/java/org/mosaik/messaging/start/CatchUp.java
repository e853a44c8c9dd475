package org.mosaik.messaging.start;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.OffsetMemory;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Topics;
import org.mosaik.messaging.log.UnfitTopic;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.read.TopicReader.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes a service up: topics first, then its own topics, then withdrawals, then its inputs, each up to the end that it
 * had at start, across all partitions and whoever holds them. Only then the gate opens.
 */
public class CatchUp implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Map<String, TopicReader<?>> readers;
    private final Topics topics;
    private final Broker broker;
    private final Positions positions;
    private final OffsetMemory owners;
    private final DeadLetters deadLetters;
    private final BindingsLifecycleController bindings;
    private final Log log;
    private final String service;
    private final Gate gate;
    private final Bell stopping = new Bell();
    private volatile boolean running;
    private volatile @Nullable UnfitTopic refusal;

    public CatchUp(
            Map<String, TopicReader<?>> readers,
            Topics topics,
            Broker broker,
            Positions positions,
            OffsetMemory owners,
            DeadLetters deadLetters,
            BindingsLifecycleController bindings,
            Log log,
            String service,
            Gate gate) {
        this.readers = readers;
        this.topics = topics;
        this.broker = broker;
        this.positions = positions;
        this.owners = owners;
        this.deadLetters = deadLetters;
        this.bindings = bindings;
        this.log = log;
        this.service = service;
        this.gate = gate;
    }

    /** Why this service will never open its gate on these topics; absent if nothing is wrong with them. */
    public @Nullable UnfitTopic refusal() {
        return refusal;
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this, "catch-up");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            untilDone(() -> topics.ensure(readers.values().stream()
                    .flatMap(reader -> Topic.ALL.stream()
                            .map(Topic::name)
                            .filter(name -> reader.topics().matcher(name).matches()))
                    .distinct()
                    .toList()));
            Topic.ALL.stream()
                    .filter(topic -> topic.owner().equals(service))
                    .forEach(topic -> untilDone(() -> log.warm(topic.name())));
            untilDone(deadLetters::refresh);
            untilDone(this::forgetOtherLog);
            for (Stage stage : Stage.values()) {
                readToTheEnd(stage);
            }
            if (running) {
                gate.open();
                LOG.info("caught up");
            }
        } catch (UnfitTopic unfit) {
            refusal = unfit;
            LOG.error("this service does not start: {}", unfit.getMessage());
        }
    }

    /**
     * A topic was made anew, or the log put back from an older copy: then no position holds, in any topic, because the
     * others may only have grown past theirs, and nothing is known to be announced that is not read there again. The
     * positions go last: whoever dies on the way finds them unfit again.
     */
    private void forgetOtherLog() {
        List<String> followed = Arrays.stream(Stage.values())
                .flatMap(stage -> topicsOf(stage).stream())
                .toList();
        Map<String, String> topicIds = new HashMap<>();
        broker.describe(followed)
                .forEach((name, topic) -> topicIds.put(name, topic.topicId().toString()));
        if (!positions.fit(topicIds, broker.ends(followed))) {
            LOG.warn("the log is another one: it is read from the start, and what it lacks is announced again");
            List.of(owners, deadLetters, positions).forEach(OffsetMemory::forgetOffsets);
        }
    }

    private void readToTheEnd(Stage stage) {
        List<String> names = readers.entrySet().stream()
                .filter(reader -> reader.getValue().stage() == stage)
                .map(Map.Entry::getKey)
                .toList();
        names.forEach(name -> untilDone(() -> bindings.start(name + "-in-0")));
        untilDone(() -> {
            Map<TopicPartition, Long> ends = broker.ends(topicsOf(stage));
            while (running && !positions.passed(ends)) {
                pause(Duration.ofMillis(20));
            }
        });
    }

    private Collection<String> topicsOf(Stage stage) {
        Set<String> found = readers.values().stream()
                .filter(reader -> reader.stage() == stage)
                .flatMap(reader -> broker.topics(reader.topics()).stream())
                .collect(Collectors.toSet());
        return found;
    }

    private void untilDone(Runnable step) {
        Duration pause = Duration.ofMillis(200);
        while (running) {
            try {
                step.run();
                return;
            } catch (UnfitTopic unfit) {
                throw unfit;
            } catch (RuntimeException away) {
                LOG.warn("waiting for the broker and the store: {}", Stripped.name(away));
                pause(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void pause(Duration time) {
        if (!stopping.await(time)) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
