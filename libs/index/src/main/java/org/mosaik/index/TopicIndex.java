package org.mosaik.index;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A Lucene index of this instance that follows topics: for every key it keeps the latest snapshot of each topic, and
 * finds things by the fields that a feature makes of them.
 *
 * <p>It serves what its folder has from the first moment on, sees a record some milliseconds after its arrival, and is
 * never asked what is true, only what to look at.
 */
public class TopicIndex implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicIndex.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final IndexSettings settings;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Broker broker;
    private final Clock clock;
    private final Documents documents;
    private final IndexMeters meters;
    private final CaughtUp caughtUp = new CaughtUp();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Follower follower;
    private @Nullable Keeper keeper;
    private volatile @Nullable Thread following;
    private @Nullable Thread keeping;

    /** @param consumers see {@link IndexConsumer} */
    public TopicIndex(
            IndexSettings settings,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Broker broker,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.consumers = consumers;
        this.broker = broker;
        this.clock = clock;
        this.documents = new Documents(settings);
        this.meters = new IndexMeters(settings.name(), meters, clock);
    }

    /**
     * The shown things that match, in the given order; equal ones by id.
     *
     * @param sort by doc values that {@link IndexFields} supplies
     * @param after {@link Page#next} of the page before; absent for the first page
     * @throws IllegalCursor if {@code after} is no place in this order
     */
    public Page search(Query query, Sort sort, @Nullable String after, int limit) {
        return documents.searches().page(query, sort, after, limit);
    }

    /**
     * The shown things that match, in the order of {@link IndexSettings#order}: as quick far back as at the front, however
     * many there are.
     *
     * @param group field of terms and doc values that things of a group have in common, of which then only the first one
     *     counts; absent if each counts
     * @param after {@link Places#next} of the part before, or {@link Place#cursor}; absent for the first part
     * @throws IllegalCursor if {@code after} is no place in this order
     */
    public Places places(Query query, @Nullable String group, @Nullable String after, int limit) {
        return documents.searches().places(query, group, after, limit);
    }

    /** Those of some things that are shown and match. */
    public Set<String> among(Query query, Collection<String> ids) {
        return documents.searches().among(query, ids);
    }

    /** How many shown things match. */
    public long count(Query query) {
        return documents.searches().count(query);
    }

    /** Some of the values that a field of terms has, in order; one that was there a while ago may still be among them. */
    public List<String> values(String field) {
        return documents.searches().values(field);
    }

    /** How many shown things match, up to a number: for what is asked once. */
    public long count(Query query, int most) {
        return documents.searches().count(query, most);
    }

    /** What is known of a thing, shown or hidden. */
    public Optional<States> find(String id) {
        return Optional.ofNullable(documents.searches().find(List.of(id)).get(id));
    }

    /** For each partition the offset up to which searches see its records. */
    public Map<TopicPartition, Long> positions() {
        return documents.visible().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, position -> position.getValue().offset()));
    }

    /** Whether searches see everything that the topics had at start. */
    public boolean isCaughtUp() {
        return caughtUp.isReached();
    }

    /** @throws Outage if that takes longer */
    public void awaitCaughtUp(Duration longest) {
        try {
            if (!caughtUp.await(longest)) {
                throw new Outage("index " + settings.name() + " has not caught up within " + longest);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while waiting for index " + settings.name(), stopped);
        }
    }

    /** Calls back whenever searches may see something new; on the reading thread, so it has to be quick. */
    public void onRefresh(Runnable listener) {
        listeners.add(listener);
    }

    private void refreshed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.error("a listener of index {} failed", settings.name(), Stripped.of(failure));
            }
        }
    }

    /** Removes what was hidden or replaced from the files now, instead of within a minute or an hour. */
    public void purge() {
        try {
            documents.purge();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the thread that reads is there; false after an error that it did not survive. */
    public boolean isAlive() {
        Thread thread = following;
        return thread != null && thread.isAlive();
    }

    /** For health and operators. */
    public IndexStatus status() {
        return new IndexStatus(isAlive(), isCaughtUp(), meters.lag(), meters.sinceLastPoll());
    }

    @Override
    public synchronized void start() {
        if (following != null) {
            return;
        }
        try {
            documents.open();
        } catch (IOException later) {
            LOG.warn("cannot open index {} yet", settings.name(), Stripped.of(later));
        }
        Follower reader =
                new Follower(settings, documents, consumers, broker, meters, caughtUp, this::refreshed, clock);
        Keeper committer = new Keeper(documents);
        follower = reader;
        keeper = committer;
        following = thread("index-" + settings.name(), reader);
        keeping = thread("index-keeper-" + settings.name(), committer);
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (dead, failure) -> LOG.error("{} has died", dead.getName(), Stripped.of(failure)));
        thread.start();
        return thread;
    }

    @Override
    public synchronized void stop() {
        if (follower == null || keeper == null) {
            return;
        }
        follower.stop();
        keeper.stop();
        join(following);
        join(keeping);
        follower = null;
        keeper = null;
        following = null;
        keeping = null;
        try {
            documents.close();
        } catch (IOException failure) {
            LOG.warn("cannot close index {}, its last records are read again", settings.name(), Stripped.of(failure));
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(LONGEST_STOP.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }

    /** Before the web server starts and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void close() {
        stop();
    }
}
