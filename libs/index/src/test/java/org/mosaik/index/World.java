package org.mosaik.index;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.log.Broker;

/** Two topics of its own on a broker, and indexes of a small queue of cases that follow them. */
final class World implements AutoCloseable {

    static final Query ALL = new MatchAllDocsQuery();
    static final Sort OLDEST_FIRST = new Sort(new SortField("received", SortField.Type.LONG));
    static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final Topic<Case> cases;
    final Topic<Delivery> deliveries;
    final TestLog log;
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    IndexFields fields;
    private final String servers;
    private final Broker broker;
    private final List<TopicIndex> indexes = new ArrayList<>();

    World() {
        this(Infrastructure.broker().bootstrapServers());
    }

    World(String servers) {
        int number = NUMBERS.incrementAndGet();
        this.servers = servers;
        this.cases = new Topic<>("cases-" + number, Case.class, "moderation", "submission id");
        this.deliveries = new Topic<>("deliveries.test-" + number, Delivery.class, "test", "story id");
        this.log = new TestLog(servers);
        this.broker = new Broker(Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 3000, "default.api.timeout.ms", 4000)));
        this.fields = this::queue;
    }

    World withTopics() {
        create(cases);
        create(deliveries);
        return this;
    }

    void create(Topic<?> topic) {
        NewTopic table =
                new NewTopic(topic.name(), Topic.PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        Awaitility.await().atMost(SOON).until(() -> {
            try {
                log.admin().createTopics(List.of(table)).all().get();
                return true;
            } catch (ExecutionException stillThere) {
                if (stillThere.getCause() instanceof TopicExistsException) {
                    return false;
                }
                throw stillThere;
            }
        });
    }

    void delete(Topic<?> topic) {
        Awaitility.await().atMost(SOON).until(() -> {
            try {
                log.admin().deleteTopics(List.of(topic.name())).all().get();
                return false;
            } catch (ExecutionException gone) {
                return gone.getCause() instanceof UnknownTopicOrPartitionException;
            }
        });
    }

    /** Open cases are shown, and those that were delivered say so; what is closed or broken is hidden. */
    private Optional<List<IndexableField>> queue(String id, States states) {
        Optional<Case> known = states.get(cases);
        if (known.isEmpty() || known.get().state() != Case.State.OPEN || states.isBroken(cases)) {
            return Optional.empty();
        }
        Case open = known.get();
        List<IndexableField> found = new ArrayList<>();
        Instant received = open.receivedAt() == null ? Instant.EPOCH : open.receivedAt();
        found.add(new NumericDocValuesField("received", received.toEpochMilli()));
        found.add(new TextField("headline", String.valueOf(open.headline()), Field.Store.NO));
        states.get(deliveries)
                .ifPresent(done ->
                        found.add(new StringField("delivery", done.state().name(), Field.Store.NO)));
        return Optional.of(found);
    }

    TopicIndex index(@Nullable Path folder) {
        return index(folder, 1);
    }

    TopicIndex index(@Nullable Path folder, int version) {
        IndexSettings settings = new IndexSettings(
                "test",
                folder,
                List.of(cases, deliveries),
                (id, states) -> fields.of(id, states),
                version,
                new GermanAnalyzer());
        meters = new SimpleMeterRegistry();
        TopicIndex index = new TopicIndex(
                settings, IndexConsumer.with(Map.of("bootstrap.servers", servers)), broker, meters, Clock.systemUTC());
        indexes.add(index);
        return index;
    }

    TopicIndex started(@Nullable Path folder) {
        TopicIndex index = index(folder);
        index.start();
        index.awaitCaughtUp(SOON);
        return index;
    }

    /** How many records the index made last has read. */
    long read() {
        return meters.find("mosaik.index.records").counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    void open(String id, long revision, long received) {
        log.append(cases, aCase(id, revision, Case.State.OPEN, received, "Haus " + id), Facts.CASE_OPENED);
    }

    void close(String id, long revision) {
        log.append(cases, aCase(id, revision, Case.State.CLOSED, 0, null), Facts.CASE_CLOSED);
    }

    static Case aCase(String id, long revision, Case.State state, long received, @Nullable String headline) {
        return new Case(
                id,
                revision,
                1,
                state,
                "c",
                null,
                null,
                null,
                headline,
                List.of(),
                Instant.ofEpochMilli(received),
                null,
                List.of(),
                null,
                List.of());
    }

    static Delivery delivered(String id, long revision) {
        return new Delivery(id, revision, "test", Delivery.State.DELIVERED, null, List.of(), null);
    }

    /** Waits until an index has read everything that lies on the log now. */
    void settle(TopicIndex index) {
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> broker.ends(List.of(cases.name(), deliveries.name())).entrySet().stream()
                        .allMatch(end -> index.positions().getOrDefault(end.getKey(), 0L) >= end.getValue()));
    }

    static List<String> ids(TopicIndex index) {
        return index.search(ALL, OLDEST_FIRST, null, 1000).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Override
    public void close() {
        indexes.forEach(TopicIndex::close);
        broker.close();
        log.close();
    }
}
