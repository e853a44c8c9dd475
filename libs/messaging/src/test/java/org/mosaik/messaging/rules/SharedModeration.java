package org.mosaik.messaging.rules;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.mosaik.events.Submission;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.DeadLetterBox;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.start.Gate;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service, running on the shared broker and store, for all tests that do it no harm. */
final class SharedModeration {

    static final ConfigurableApplicationContext CONTEXT = awake(SampleModeration.start());
    static final TestLog LOG = new TestLog(Infrastructure.broker().bootstrapServers());

    private SharedModeration() {}

    static ConfigurableApplicationContext awake(ConfigurableApplicationContext service) {
        await().until(service.getBean(Gate.class)::isOpen);
        return service;
    }

    @SuppressWarnings("unchecked")
    static TopicTable<Submission> submissions() {
        return (TopicTable<Submission>) CONTEXT.getBean("submissions");
    }

    @SuppressWarnings("unchecked")
    static Owner<Sample> samples() {
        return (Owner<Sample>) CONTEXT.getBean("samples");
    }

    static SampleModeration.Obstacle obstacle() {
        return CONTEXT.getBean(SampleModeration.Obstacle.class);
    }

    static DeadLetters deadLetters() {
        return CONTEXT.getBean(DeadLetters.class);
    }

    static DeadLetterBox box() {
        return CONTEXT.getBean(DeadLetterBox.class);
    }

    static String anId() {
        return UUID.randomUUID().toString();
    }
}
