package org.mosaik.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIndexTest {

    private static final List<Bson> QUESTIONS = List.of(
            eq("todo", "RECALL"),
            eq("todo", null),
            ne("todo", "RECALL"),
            exists("todo", false),
            gt("todo", ""),
            in("todo", "RECALL", "SHOW"),
            elemMatch("todo", eq("SHOW")),
            and(eq("todo", "SHOW"), gt("due", new Date(500))),
            and(gt("due", new Date(100)), lte("due", new Date(300))),
            and(gt("numbers", 50), lt("numbers", 10)),
            lte("due", new Date(200)),
            gte("due", new Date(900)),
            lt("due", 5),
            eq("due", 3),
            eq("due", 3L),
            eq("due", "soon"),
            eq("numbers", 7),
            eq("numbers", List.of(7, 70)),
            gt("numbers", 90.5),
            and(eq("nested.state", "HELD"), eq("version", 0)),
            in("_id", "story-0001", "story-0400", "story-0001", "nothing"),
            and(in("_id", "story-0002", "story-0401", "story-0700"), gt("todo", "")),
            new Document("_id", new Document("$in", List.of("story-0003", "story-0402")))
                    .append("due", new Document("$lte", new Date(800))),
            gt("nested.state", "HELD"));

    @TempDir
    Path folder;

    @Test
    void findsWhatAScanFinds() {
        Random random = new Random(20261127);
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("store.db"), 0);
                Stories indexed = Stories.in(store);
                EmbeddedStore plain = EmbeddedStore.start(null, 0);
                Stories scanned = Stories.in(plain)) {
            fill(random, 0, indexed, scanned);
            declare(indexed);
            fill(random, 500, indexed, scanned);
            assertSameAnswers(indexed, scanned);

            for (int round = 0; round < 300; round++) {
                change(random, indexed, scanned);
            }
            assertSameAnswers(indexed, scanned);
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("store.db"), 0);
                Stories reopened = Stories.in(store)) {
            assertThat(ids(reopened, gt("todo", ""))).isNotEmpty();
            assertThat(ids(reopened, gt("todo", "")))
                    .isEqualTo(ids(reopened, and(exists("todo.0"), exists("version"))));
        }
    }

    private static void declare(Stories stories) {
        stories.collection().createIndex(Indexes.ascending("todo"));
        stories.collection().createIndex(Indexes.ascending("due", "_id"));
        stories.collection().createIndex(Indexes.ascending("numbers"));
        stories.collection().createIndex(Indexes.descending("nested.state"));
    }

    private static void fill(Random random, int from, Stories... both) {
        List<Document> documents = IntStream.range(from, from + 500)
                .mapToObj(i -> document(random, i))
                .toList();
        for (Stories stories : both) {
            stories.collection().insertMany(documents);
        }
    }

    private static Document document(Random random, int i) {
        Document document = new Document("_id", "story-%04d".formatted(i)).append("version", random.nextInt(2));
        maybe(random, document, "todo", () -> some(random, List.of("RECALL", "SHOW", "HIDE")));
        maybe(random, document, "due", () -> due(random));
        maybe(random, document, "numbers", () -> some(random, List.of(7, 70, 7.5, 95L)));
        maybe(random, document, "nested", () -> new Document("state", random.nextBoolean() ? "HELD" : "RELEASED"));
        return document;
    }

    private static void maybe(Random random, Document document, String field, Supplier<Object> value) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> document.append(field, null);
            default -> document.append(field, value.get());
        }
    }

    private static List<Object> some(Random random, List<?> of) {
        List<Object> some = new ArrayList<>(of);
        some.removeIf(any -> random.nextBoolean());
        return some;
    }

    private static Object due(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(6);
            case 1 -> "soon";
            default -> new Date(random.nextInt(1000));
        };
    }

    private static void change(Random random, Stories... both) {
        Document fresh = document(random, random.nextInt(1000));
        Bson byId = eq("_id", fresh.getString("_id"));
        int what = random.nextInt(4);
        for (Stories stories : both) {
            switch (what) {
                case 0 -> stories.collection().deleteOne(byId);
                case 1 -> stories.collection().updateOne(byId, Updates.set("todo", List.of("SHOW")));
                case 2 -> stories.collection().updateOne(byId, Updates.unset("due"));
                default -> stories.collection().replaceOne(byId, fresh);
            }
        }
    }

    private static void assertSameAnswers(Stories indexed, Stories scanned) {
        for (Bson question : QUESTIONS) {
            assertThat(ids(indexed, question))
                    .as(question.toBsonDocument().toJson())
                    .isEqualTo(ids(scanned, question));
        }
    }

    private static List<String> ids(Stories stories, Bson question) {
        return stories.collection()
                .find(question)
                .sort(Sorts.ascending("_id"))
                .map(story -> story.getString("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void findsAFewAmongManyWithoutAScan() {
        try (EmbeddedStore store = EmbeddedStore.start(null, 0);
                Stories stories = Stories.in(store)) {
            stories.collection()
                    .insertMany(IntStream.range(0, 20_000)
                            .mapToObj(i -> new Document("_id", "story-" + i)
                                    .append("todo", i % 2_000 == 0 ? List.of("SHOW") : List.of())
                                    .append("open", i % 2_000 == 0))
                            .toList());
            stories.collection().createIndex(Indexes.ascending("todo"));
            timeFor(5, stories, gt("todo", ""));
            timeFor(5, stories, eq("open", true));

            Duration lookups = timeFor(100, stories, gt("todo", ""));
            Duration scans = timeFor(100, stories, eq("open", true));

            // a scan looks at 2,000 times as many documents
            assertThat(lookups).isLessThan(scans.dividedBy(2));
        }
    }

    private static Duration timeFor(int times, Stories stories, Bson question) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            assertThat(ids(stories, question)).hasSize(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
