package org.mosaik.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreConcurrencyTest {

    private static final int THREADS = 8;
    private static final int UPDATES = 100;

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private Stories stories;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder.resolve("store.db"), 0);
        stories = Stories.in(store);
    }

    @AfterEach
    void stop() {
        stories.close();
        store.close();
    }

    @Test
    void losesNoGuardedUpdate() throws Exception {
        stories.collection()
                .insertOne(new Document("_id", "a").append("version", 0).append("sum", 0));

        inParallel(THREADS, () -> {
            for (int i = 0; i < UPDATES; i++) {
                addOne();
            }
            return true;
        });

        Document end = found();
        assertThat(end.getInteger("sum")).isEqualTo(THREADS * UPDATES);
        assertThat(end.getInteger("version")).isEqualTo(THREADS * UPDATES);
    }

    private void addOne() {
        boolean done = false;
        while (!done) {
            Document read = found();
            int version = read.getInteger("version");
            done = stories.collection()
                            .updateOne(
                                    and(eq("_id", "a"), eq("version", version)),
                                    Updates.combine(
                                            Updates.set("version", version + 1),
                                            Updates.set("sum", read.getInteger("sum") + 1)))
                            .getModifiedCount()
                    == 1;
        }
    }

    private Document found() {
        return Objects.requireNonNull(stories.collection().find(eq("_id", "a")).first());
    }

    @Test
    void neverShowsHalfAnUpdate() throws Exception {
        stories.collection().insertOne(pair(0));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> written = writer.submit(() -> {
            for (int i = 1; i <= 1500; i++) {
                stories.collection().updateOne(eq("_id", "a"), new Document("$set", pair(i)));
            }
            writing.set(false);
        });

        List<Integer> reads = inParallel(3, () -> {
            int seen = 0;
            while (writing.get()) {
                Document read = found();
                assertThat(read.getInteger("left")).isEqualTo(read.getInteger("right"));
                assertThat(read.getList("many", Integer.class)).containsOnly(read.getInteger("left"));
                seen++;
            }
            return seen;
        });

        written.get();
        writer.shutdown();
        assertThat(reads).allMatch(seen -> seen > 10);
    }

    private static Document pair(int n) {
        return new Document("_id", "a")
                .append("left", n)
                .append("many", List.of(n, n, n, n, n, n, n, n))
                .append("right", n);
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
