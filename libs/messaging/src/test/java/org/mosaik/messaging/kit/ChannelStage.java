package org.mosaik.messaging.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Topics;

/** A channel between the log that it follows and the outside that it posts to. */
final class ChannelStage implements AutoCloseable {

    static final String ELSEWHERE = "elsewhere";

    final Outside outside = new Outside();
    final TestLog log = Shared.LOG;
    private final ChannelUnderTest channel;
    private final Topic<Delivery> deliveries;
    private final Duration patience;
    private final Reports reports;
    private @Nullable AutoCloseable running;

    /** Made when a channel is tried first, and kept until the test run ends. */
    private static final class Shared {
        static final TestLog LOG = new TestLog(servers());

        static {
            new Topics(new Broker(LOG.admin()), "kit", 1, 1_048_576, Duration.ofDays(1)).ensure(List.of());
        }
    }

    ChannelStage(ChannelUnderTest channel, Duration patience) {
        this.channel = channel;
        this.deliveries = channel.deliveries();
        this.patience = patience;
        log.admin()
                .createTopics(List.of(new NewTopic(deliveries.name(), Topic.PARTITIONS, (short) 1)
                        .configs(Map.of("cleanup.policy", "compact"))));
        this.reports = new Reports(servers(), deliveries);
    }

    private static String servers() {
        return Infrastructure.broker().bootstrapServers();
    }

    void start() {
        running = channel.start(servers(), outside);
    }

    void stop() {
        AutoCloseable started = running;
        running = null;
        try {
            if (started != null) {
                started.close();
            }
        } catch (Exception failed) {
            throw new AssertionError("the channel does not stop", failed);
        }
    }

    @Override
    public void close() {
        outside.during(words -> {});
        stop();
        reports.close();
    }

    String name() {
        return deliveries.name().substring("deliveries.".length());
    }

    String owner() {
        return deliveries.owner();
    }

    static String aStory() {
        return UUID.randomUUID().toString();
    }

    void publish(String story) {
        tell(published(story, 10, "Ein Satz"));
    }

    Publication published(String story, long revision, String words) {
        return publication(story, revision, 0, Publication.State.PUBLISHED, words, name());
    }

    static Publication publication(
            String story, long revision, long withdrawal, Publication.State state, String words, String... channels) {
        Content content = new Content(
                "probe",
                Kind.STORY,
                "de",
                Map.of(Fields.TITLE, new FieldValue.Text(words)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        String address = "https://wall.example/stories/" + story;
        return new Publication(
                story, revision, 1, withdrawal, state, address, content, List.of(channels), Instant.EPOCH, null);
    }

    void unpublish(String story) {
        tell(publication(story, 30, 0, Publication.State.WITHDRAWN, "Zurück", name()));
    }

    void withdraw(String story) {
        tell(withdrawal(story, 20));
    }

    /** @param channels from which; from all if none is named */
    static Withdrawal withdrawal(String story, long revision, String... channels) {
        Withdrawal.Entry entry = new Withdrawal.Entry(null, List.of(), List.of(channels), 1, Instant.EPOCH);
        return new Withdrawal(story, revision, Withdrawal.State.ACTIVE, List.of(entry));
    }

    void tell(Publication publication) {
        tell(publication, 1);
    }

    void tell(Publication publication, int format) {
        log.append(Topic.PUBLICATIONS, publication, Facts.STORY_CHANGED, format);
    }

    void tell(Withdrawal withdrawal) {
        log.append(Topic.WITHDRAWALS, withdrawal, Facts.SUBMISSION_WITHDRAWN);
    }

    /** What the channel told in an earlier life. */
    void told(String story, long revision, Delivery.State state, @Nullable String address) {
        List<Delivery.Occasion> occasions = List.of(new Delivery.Occasion("published", state, Instant.EPOCH));
        log.append(
                deliveries,
                new Delivery(story, revision, name(), state, address, occasions, null),
                Facts.DELIVERY_CHANGED);
    }

    List<ConsumerRecord<byte[], byte[]>> records(String story) {
        return reports.records(story);
    }

    /** What the channel told, once each, however often it had to repeat itself. */
    List<Delivery> reports(String story) {
        List<Delivery> told = new ArrayList<>();
        for (Delivery report : reports.of(story)) {
            if (told.stream().noneMatch(each -> each.revision() == report.revision())) {
                told.add(report);
            }
        }
        return told;
    }

    Delivery.@Nullable State state(String story) {
        return reports(story).stream()
                .max(Comparator.comparingLong(Delivery::revision))
                .map(Delivery::state)
                .orElse(null);
    }

    void await(String story, Delivery.State state) {
        awaitFact("the channel reports " + state, () -> state(story) == state);
    }

    void awaitFact(String fact, Callable<Boolean> holds) {
        Awaitility.await(fact).atMost(patience).until(holds);
    }

    /** A story that was posted. */
    String posted() {
        String story = aStory();
        publish(story);
        await(story, Delivery.State.DELIVERED);
        return story;
    }

    /**
     * Whatever the channel had to do before this, it has done: the first story may be one among others of the same look,
     * the second belongs to a later one.
     */
    void untilItHasLooked() {
        posted();
        posted();
    }

    /** Holds a call until it may be answered. */
    static void hold(CountDownLatch calling, CountDownLatch answer) {
        calling.countDown();
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outside.NoAnswer();
        }
    }
}
