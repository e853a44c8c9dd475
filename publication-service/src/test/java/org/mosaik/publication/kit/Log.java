package org.mosaik.publication.kit;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Publication;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Positions;
import org.springframework.context.ApplicationContext;

/** What others tell this service, and what it tells them. */
public final class Log {

    private final TestLog log;

    public Log(String servers) {
        this.log = new TestLog(servers);
    }

    public void decide(Decision decision) {
        log.append(Topic.DECISIONS, decision, Facts.CASE_APPROVED);
    }

    public void withdraw(Withdrawal withdrawal) {
        log.append(Topic.WITHDRAWALS, withdrawal, Facts.SUBMISSION_WITHDRAWN);
    }

    public void campaign(Campaign campaign) {
        log.append(Topic.CAMPAIGNS, campaign, Facts.CAMPAIGN_CHANGED);
    }

    /** Bytes that no snapshot is made of. */
    public long garbage(Topic<?> topic, String id) {
        return log.raw(
                topic.name(),
                id.getBytes(StandardCharsets.UTF_8),
                "{no json".getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    /** Everything that was published, as it is now. */
    public Map<String, Publication> publications() {
        return log.table(Topic.PUBLICATIONS);
    }

    public @Nullable Publication publication(String id) {
        return log.table(Topic.PUBLICATIONS).get(id);
    }

    public Delivery.@Nullable State delivery(String id) {
        Delivery delivery = log.table(Topic.SITE_DELIVERIES).get(id);
        return delivery == null ? null : delivery.state();
    }

    public void awaitPublished(String id) {
        await().until(() -> state(id) == Publication.State.PUBLISHED);
    }

    public void awaitWithdrawn(String id) {
        await().until(() -> state(id) == Publication.State.WITHDRAWN);
    }

    public void awaitDelivery(String id, Delivery.State state) {
        await().until(() -> delivery(id) == state);
    }

    private Publication.@Nullable State state(String id) {
        Publication publication = publication(id);
        return publication == null ? null : publication.state();
    }

    /** How often something was told of a thing. */
    public long told(Topic<?> topic, String id) {
        return log.read(topic.name()).stream()
                .map(ConsumerRecord::key)
                .filter(key -> new String(key, StandardCharsets.UTF_8).equals(id))
                .count();
    }

    public List<ConsumerRecord<byte[], byte[]>> read(Topic<?> topic) {
        return log.read(topic.name());
    }

    /** Waits until the service has read a record, and so everything before it in its partition. */
    public <T extends Snapshot> void awaitRead(ApplicationContext service, Topic<T> topic, T snapshot) {
        awaitRead(service, topic, snapshot.id(), log.append(topic, snapshot, "test.repeated"));
    }

    public void awaitRead(ApplicationContext service, Topic<?> topic, String id, long offset) {
        TopicPartition partition = new TopicPartition(topic.name(), log.partition(topic.name(), id));
        Positions positions = service.getBean(Positions.class);
        await().until(() -> positions.passed(Map.of(partition, offset + 1)));
    }
}
