package org.mosaik.standalone.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** People who hand in a story each, and the ids of all that were accepted. */
final class Tellers {

    private static final String STORY = """
            {"campaign": "duisburg-ist-echt-solidarisch", "kind": "PORTRAIT", "language": "de",
             "fields": {"name": "Ayla", "age": 41, "occupation": "Busfahrerin", "quote": "Wer mitfährt, kommt an.",
                        "place": "Duisburg"},
             "consents": ["publish"], "contact": {"email": "ayla@example.org", "language": "de"}}
            """;
    private static final String TOKEN = "a token of the people who hand in during the tests";

    /** Variables that let them hand in. */
    static final Map<String, String> ACCESS = Map.of(
            "MOSAIK_FAIRNESS_MACHINES_0_NAME", "tellers",
            "MOSAIK_FAIRNESS_MACHINES_0_TOKENHASH", "dc8ba0b15b45b17fe132f73187d32626c58826ef819fc391cfceeda7e2a5336a");

    private static final int CLIENTS = 4;
    private static final int ACCEPTED = 202;

    /** Who waited longer has gone, and that is a request that failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What came of a story.
     *
     * @param status 0 if there was no answer
     * @param text of the answer, or why there was none
     * @param took since the story was to be sent
     */
    record Answer(int status, String text, Duration took) {

        boolean isAccepted() {
            return status == ACCEPTED;
        }
    }

    private final List<HttpClient> clients =
            Stream.generate(HttpClient::newHttpClient).limit(CLIENTS).toList();
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final HttpRequest request;

    Tellers(URI submissions) {
        this.request = HttpRequest.newBuilder(submissions)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(STORY))
                .build();
    }

    boolean isOneAccepted() {
        return tell(clients.get(0), System.nanoTime()).join().isAccepted();
    }

    /** Each at a time that is fixed beforehand, whatever becomes of those before it. */
    List<CompletableFuture<Answer>> tellEvery(Duration pause, int count) {
        long start = System.nanoTime();
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    long wait = pause.toNanos() * number;
                    return CompletableFuture.supplyAsync(
                                    () -> tell(clients.get(number % CLIENTS), start + wait),
                                    CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS))
                            .thenCompose(answer -> answer);
                })
                .toList();
    }

    private CompletableFuture<Answer> tell(HttpClient client, long due) {
        sent.incrementAndGet();
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, lost) -> answer(answer, lost, Duration.ofNanos(System.nanoTime() - due)));
    }

    private Answer answer(@Nullable HttpResponse<String> told, @Nullable Throwable lost, Duration took) {
        if (told == null) {
            return new Answer(0, String.valueOf(lost), took);
        }
        if (told.statusCode() == ACCEPTED) {
            accepted.add(JSON.readTree(told.body()).path("id").asString());
        }
        return new Answer(told.statusCode(), told.body(), took);
    }

    int sent() {
        return sent.get();
    }

    Set<String> accepted() {
        return accepted;
    }
}
