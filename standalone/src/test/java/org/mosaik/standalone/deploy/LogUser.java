package org.mosaik.standalone.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.TestLog;

/** What somebody can do on the brokers who has a service's password. */
record LogUser(Map<String, Object> connection) {

    Admin admin() {
        return Admin.create(connection);
    }

    /** As the brokers say it. */
    Map<String, Set<AclOperation>> rights(Collection<String> topics) throws Exception {
        try (Admin admin = admin()) {
            Map<String, Set<AclOperation>> rights = new HashMap<>();
            admin.describeTopics(topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> rights.put(name, topic.authorizedOperations()));
            return rights;
        }
    }

    /** Null if the record was taken; it is none that anybody could apply. */
    @Nullable
    Throwable append(String topic) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(connection, bytes, bytes)) {
            producer.send(new ProducerRecord<>(topic, "nothing".getBytes(), "{}".getBytes()))
                    .get();
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The keys of a table; one that lies in two partitions comes twice. */
    List<String> keys(Topic<?> table) {
        try (TestLog log = new TestLog(connection)) {
            return log.read(table.name()).stream()
                    .map(record -> Map.entry(record.partition(), new String(record.key(), StandardCharsets.UTF_8)))
                    .distinct()
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** The brokers that lead partitions of a table. */
    Set<Integer> leaders(Topic<?> table) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(table.name())).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(partition -> partition.leader().id())
                    .collect(Collectors.toSet());
        }
    }

    /** How many a table has had so far. */
    long records(Topic<?> table) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            ends.put(new TopicPartition(table.name(), partition), OffsetSpec.latest());
        }
        try (Admin admin = admin()) {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }
}
