package org.mosaik.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many decisions a second editors get through, each with its claim and its entry in the journal, beside how many guarded
 * updates a second the same store takes.
 */
@SuppressWarnings("try") // what is only there to be ended
final class Deciding {

    private static final int CASES = 20_000;
    private static final int HANDS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private Deciding() {}

    static Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("deciding");
        Archive.fill(bench, data, archive -> archive.writeSubmissions(CASES));
        try (Product product = Product.startUnready(bench, data, PartName.MODERATION, Hands.settings(HANDS))) {
            Await.until(PATIENCE, () -> Http.status(Product.health(PartName.MODERATION)) == 200);
            Await.until(PATIENCE, Duration.ofMillis(250), () -> Flooding.waiting(Hands.list()) == CASES);
            Duration time = Duration.ofSeconds(bench.seconds());
            decide(time);
            long before = journal();
            long start = System.nanoTime();
            long decided = decide(time);
            double decisions = decided / ((System.nanoTime() - start) / 1e9);
            Await.until(PATIENCE, Duration.ofMillis(20), () -> journal() >= before + decided);
            double written = decided / ((System.nanoTime() - start) / 1e9);
            double guarded = guardedUpdates(time);
            bench.say("  decisions " + Section.number(decisions) + "/s, in the journal " + Section.number(written)
                    + "/s, guarded updates " + Section.number(guarded) + "/s");
            return new Section(
                            "Decisions",
                            HANDS
                                    + " editors over HTTP on the embedded store, each again and again: next, with its claim, then"
                                    + " reject. Broker, store and moderation run in one process. A decision counts as written"
                                    + " once its entry stands in the journal. Beside it, guarded updates of small"
                                    + " documents by as many connections to the same store, each read before it: a decision takes seven writes"
                                    + " (claim, decision, announced, journal, announced, entry cleared, and what the next"
                                    + " one claims).",
                            "what",
                            "a second",
                            "to guarded updates")
                    .row("decided", Section.number(decisions), Section.number(decisions / guarded))
                    .row("decided and in the journal", Section.number(written), Section.number(written / guarded))
                    .row("guarded updates of the store", Section.number(guarded), "");
        }
    }

    private static long decide(Duration time) {
        AtomicLong decided = new AtomicLong();
        long until = System.nanoTime() + time.toNanos();
        List<CompletableFuture<Void>> hands = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            String token = Hands.token(hand);
            hands.add(CompletableFuture.runAsync(
                    () -> {
                        while (System.nanoTime() < until) {
                            decideOne(token);
                            decided.incrementAndGet();
                        }
                    },
                    work -> new Thread(work, "hand").start()));
        }
        hands.forEach(CompletableFuture::join);
        return decided.get();
    }

    private static void decideOne(String token) {
        JsonNode taken = JSON.readTree(sent(Hands.next(token)).body());
        sent(Hands.reject(
                token, taken.path("id").asString(""), taken.path("revision").asLong()));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
        }
        return answer;
    }

    /** How many entries the campaign's journal has. */
    private static long journal() {
        try (MongoClient client = MongoClients.create(Product.PORTS.store())) {
            return client.getDatabase(PartName.MODERATION.word())
                    .getCollection("journal")
                    .countDocuments();
        }
    }

    private static double guardedUpdates(Duration time) {
        try (MongoClient client = MongoClients.create(Product.PORTS.store())) {
            MongoCollection<Document> documents = client.getDatabase("bench").getCollection("guarded");
            documents.insertMany(IntStream.range(0, 1_000)
                    .mapToObj(number -> new Document(Map.of("_id", String.valueOf(number), "version", 0L)))
                    .toList());
            update(documents, time);
            long start = System.nanoTime();
            long updated = update(documents, time);
            return updated / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long update(MongoCollection<Document> documents, Duration time) {
        AtomicLong updated = new AtomicLong();
        long until = System.nanoTime() + time.toNanos();
        List<CompletableFuture<Void>> hands = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            hands.add(CompletableFuture.runAsync(
                    () -> {
                        while (System.nanoTime() < until) {
                            String id =
                                    String.valueOf(ThreadLocalRandom.current().nextInt(1_000));
                            long known = documents
                                    .find(Filters.eq("_id", id))
                                    .first()
                                    .getLong("version");
                            updated.addAndGet(documents
                                    .updateOne(
                                            Filters.and(Filters.eq("_id", id), Filters.eq("version", known)),
                                            Updates.inc("version", 1L))
                                    .getModifiedCount());
                        }
                    },
                    work -> new Thread(work, "updates").start()));
        }
        hands.forEach(CompletableFuture::join);
        return updated.get();
    }
}
