package org.mosaik.messaging.read;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Delivery;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.TopicReader.Stage;

/** Makes the function beans with which a service follows topics. */
public class Readers {

    private final String service;
    private final TopicReader.Tools tools;

    public Readers(String service, TopicReader.Tools tools) {
        this.service = service;
        this.tools = tools;
    }

    /** Follows a topic; of several states of a thing in one batch the feature sees the newest. */
    public <T extends Snapshot> TopicReader<T> follow(Topic<T> topic, Consumer<List<Received<T>>> feature) {
        Stage stage = topic.equals(Topic.WITHDRAWALS) ? Stage.WITHDRAWALS : Stage.INPUT;
        return reader(topic, stage, null, feature);
    }

    /** Follows one's own topic: every record counts, because one that came late has to be noticed. */
    public <T extends Snapshot> TopicReader<T> followOwn(Topic<T> topic, OwnTopicListener<T> owner) {
        if (!topic.owner().equals(service)) {
            throw new IllegalArgumentException(topic.name() + " belongs to " + topic.owner());
        }
        return reader(topic, Stage.OWN, owner, owner::on);
    }

    /** Follows what every channel did. */
    public TopicReader<Delivery> followDeliveries(Consumer<List<Received<Delivery>>> feature) {
        return new TopicReader<>(
                Pattern.compile("deliveries\\.[a-z0-9-]+"),
                Stage.INPUT,
                null,
                new Decoder<>(Delivery.class, null),
                feature,
                tools);
    }

    private <T extends Snapshot> TopicReader<T> reader(
            Topic<T> topic, Stage stage, @Nullable OwnTopicListener<T> owner, Consumer<List<Received<T>>> feature) {
        return new TopicReader<>(
                Pattern.compile(Pattern.quote(topic.name())),
                stage,
                owner,
                new Decoder<>(topic.type(), "/" + topic.owner()),
                feature,
                tools);
    }
}
