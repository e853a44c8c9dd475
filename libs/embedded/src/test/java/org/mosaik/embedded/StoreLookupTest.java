package org.mosaik.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreLookupTest {

    private static final int STORED = 20_000;

    private final EmbeddedStore store = EmbeddedStore.start(null, 0);
    private final Stories stories = Stories.in(store);

    @BeforeEach
    void fill() {
        stories.collection()
                .insertMany(IntStream.range(0, STORED)
                        .mapToObj(i -> new Document("_id", id(i)).append("n", i).append("version", 0))
                        .toList());
    }

    @AfterEach
    void stop() {
        stories.close();
        store.close();
    }

    private static String id(int i) {
        return "story-%05d".formatted(i);
    }

    @Test
    void findsManyIdsWithoutAScan() {
        List<String> some = IntStream.range(0, 20).mapToObj(i -> id(i * 997)).toList();
        Bson byId = and(in("_id", some), eq("version", 0));
        Bson byScan = and(lt("n", 20), eq("version", 0));
        timeFor(5, byId);
        timeFor(5, byScan);

        Duration hundredLookups = timeFor(100, byId);
        Duration tenScans = timeFor(10, byScan);

        // a scan looks at 1,000 times as many documents
        assertThat(hundredLookups).isLessThan(tenScans);
    }

    private Duration timeFor(int times, Bson filter) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            assertThat(stories.collection().find(filter).into(new ArrayList<>()))
                    .hasSize(20);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void updatesAndDeletesByIdWithoutAScan() {
        IntConsumer update =
                i -> stories.collection().updateOne(and(eq("_id", id(i)), eq("version", 0)), Updates.inc("version", 1));
        IntConsumer delete = i -> stories.collection().deleteOne(and(eq("_id", id(i)), eq("version", 1)));
        IntConsumer scan = i -> stories.collection().updateOne(eq("n", STORED - 1 - i), Updates.inc("version", 1));
        time(0, 50, update);
        time(0, 50, scan);

        Duration updates = time(50, 250, update);
        Duration deletes = time(50, 250, delete);
        Duration scans = time(50, 250, scan);

        assertThat(updates).isLessThan(scans.dividedBy(2));
        assertThat(deletes).isLessThan(scans.dividedBy(2));
        assertThat(stories.collection().countDocuments()).isEqualTo(STORED - 200);
    }

    private static Duration time(int from, int to, IntConsumer action) {
        long start = System.nanoTime();
        IntStream.range(from, to).forEach(action);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void holdsEveryFurtherConditionAgainstWhatItFoundById() {
        Bson three = in("_id", id(3), id(1), id(2), "missing", id(1));

        assertThat(idsOf(three)).containsExactly(id(1), id(2), id(3));
        assertThat(idsOf(and(three, gte("n", 2)))).containsExactly(id(2), id(3));
        assertThat(idsOf(and(eq("_id", id(1)), eq("version", 7)))).isEmpty();
        assertThat(idsOf(and(in("_id", List.of()), eq("version", 0)))).isEmpty();
        assertThat(stories.collection().countDocuments(and(three, gte("n", 2)))).isEqualTo(2);
    }

    @Test
    void sortsSkipsAndLimitsWhatItFoundById() {
        Bson three = and(in("_id", id(3), id(1), id(2)), eq("version", 0));

        assertThat(stories.collection()
                        .find(three)
                        .sort(Sorts.descending("n"))
                        .skip(1)
                        .limit(1)
                        .map(story -> story.getInteger("n")))
                .containsExactly(2);
        assertThat(stories.collection()
                        .find(three)
                        .sort(new Document("$natural", -1))
                        .map(story -> story.get("n")))
                .containsExactly(3, 2, 1);
    }

    @Test
    void ordersLookupsAsScansDo() {
        List<String> ids =
                IntStream.of(9, 30, 11, 2, 100).mapToObj(StoreLookupTest::id).toList();

        List<String> scanned = idsOf(in("n", 9, 30, 11, 2, 100));

        assertThat(idsOf(in("_id", ids))).isEqualTo(scanned);
        assertThat(idsOf(and(in("_id", ids), eq("version", 0)))).isEqualTo(scanned);
    }

    private List<String> idsOf(Bson filter) {
        return stories.collection()
                .find(filter)
                .map(story -> story.getString("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void knowsIdsOfEveryType() {
        for (Object id : List.of(UUID.randomUUID(), new ObjectId(), 7L, new Document("campaign", "a").append("n", 1))) {
            stories.collection().insertOne(new Document("_id", id).append("kind", "odd"));

            assertThat(stories.collection().find(and(eq("_id", id), eq("kind", "odd"))))
                    .hasSize(1);
            assertThat(stories.collection().find(and(in("_id", List.of(id)), eq("kind", "odd"))))
                    .hasSize(1);
            assertThat(stories.collection().deleteOne(eq("_id", id)).getDeletedCount())
                    .isEqualTo(1);
        }
    }
}
