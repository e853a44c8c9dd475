package org.mosaik.messaging.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the broker says about topics; every question is bounded in time and answered by an {@link Outage} if it is away. */
public class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    public Broker(Admin admin) {
        this.admin = admin;
    }

    Admin admin() {
        return admin;
    }

    public Set<String> topics(Pattern names) {
        return await(admin.listTopics().names()).stream()
                .filter(name -> names.matcher(name).matches())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Descriptions of those topics that exist. */
    public Map<String, TopicDescription> describe(Collection<String> topics) {
        Map<String, TopicDescription> found = new HashMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((name, description) -> {
            try {
                found.put(name, await(description));
            } catch (Outage away) {
                if (!(away.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw away;
                }
            }
        });
        return found;
    }

    /** Those of the topics that exist. */
    public Map<String, List<TopicPartition>> partitions(Collection<String> topics) {
        Map<String, List<TopicPartition>> partitions = new HashMap<>();
        describe(topics)
                .forEach((name, description) -> partitions.put(
                        name,
                        description.partitions().stream()
                                .map(partition -> new TopicPartition(name, partition.partition()))
                                .toList()));
        return partitions;
    }

    /** The offset behind the last record of every partition. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        return endsOf(
                partitions(topics).values().stream().flatMap(Collection::stream).toList());
    }

    /** Like {@link #ends}, for whoever knows the partitions. */
    public Map<TopicPartition, Long> endsOf(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw new Outage("the broker cannot answer", refused.getCause() == null ? refused : refused.getCause());
        } catch (TimeoutException silent) {
            throw new Outage("the broker does not answer", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while waiting for the broker", stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
