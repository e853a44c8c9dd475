package org.mosaik.messaging.forget;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Bytes;

/** Reads topics from their beginning to the end that they have now, and sees what should not be there any more. */
public class LookThroughLog {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Broker broker;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    public LookThroughLog(Broker broker, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.broker = broker;
        this.consumers = consumers;
    }

    /** @return the things of which another record is left than the one that may be */
    Set<String> whatIsLeft(Collection<Forgettings.Last> lasts) {
        Map<String, Forgettings.Last> byPlace = new HashMap<>();
        lasts.forEach(last -> byPlace.put(last.topic() + "/" + last.key(), last));
        Set<String> left = new HashSet<>();
        Map<TopicPartition, Long> ends = broker.ends(
                lasts.stream().map(Forgettings.Last::topic).distinct().toList());
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    Forgettings.Last last = byPlace.get(place(record));
                    if (last != null && !mayStay(record.value(), last)) {
                        left.add(last.thing());
                    }
                }
            }
        }
        return left;
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + (record.key() == null ? "" : Bytes.text(record.key()));
    }

    private static boolean mayStay(byte @Nullable [] body, Forgettings.Last last) {
        return body == null || body.length == 0 || Bytes.text(body).equals(last.body());
    }
}
