package org.mosaik.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Sha256;
import org.mosaik.moderation.Stories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty editors at once, some of whom dawdle until their lease is over, and a service that stops in the middle: every case is
 * decided once, nobody is handed what somebody else has, and who comes too late is told so.
 */
class ManyEditorsTest {

    private static final int EDITORS = 50;
    private static final int CASES = 200;
    private static final int LEASE_MILLIS = 1_500;
    private static final int ONE_IN = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
    private final String database = Infrastructure.freshDatabase();
    private final ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
    private final Map<String, Queue<Handed>> handed = new ConcurrentHashMap<>();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final AtomicInteger late = new AtomicInteger();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private volatile Moderation moderation = start();

    /** What came back, and whether a call before was cut off: it may have been heard. */
    private record Answer(HttpResponse<String> response, boolean cut) {

        int status() {
            return response.statusCode();
        }
    }

    /** A case, as it was handed to an editor. */
    private record Handed(String id, String editor, String etag, long token, long until) {}

    @AfterEach
    void stop() {
        threads.shutdownNow();
        moderation.close();
        broker.close();
    }

    @Test
    void everyCaseIsDecidedOnceAndIsNobodyElsesMeanwhile() throws Exception {
        IntStream.range(0, CASES)
                .parallel()
                .forEach(any -> moderation
                        .log()
                        .append(Topic.SUBMISSIONS, Stories.aStory(Stories.anId()), Facts.SUBMISSION_RECEIVED));
        List<Future<?>> editors = new ArrayList<>();
        IntStream.range(0, EDITORS).forEach(number -> editors.add(threads.submit(() -> work("editor" + number))));

        Awaitility.await().atMost(PATIENCE).until(() -> decided.size() > CASES / 2);
        Moderation before = moderation;
        before.close();
        moderation = start();

        for (Future<?> editor : editors) {
            editor.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        }
        assertThat(wrong).isEmpty();
        assertThat(decided).hasSize(CASES);
        assertThat(late.get()).as("some dawdled").isPositive();
        handed.values().forEach(ManyEditorsTest::assertOneAfterTheOther);
        Awaitility.await().until(() -> approvals().size() == CASES);
        assertThat(approvals()).allSatisfy((id, times) -> assertThat(times).hasSize(1));
    }

    private Moderation start() {
        List<String> settings = new ArrayList<>(List.of("mosaik.moderation.claim-lease=" + LEASE_MILLIS + "ms"));
        for (int number = 0; number < EDITORS; number++) {
            String account = "mosaik.moderation.accounts[" + (Moderation.ACCOUNTS + number) + "].";
            settings.add(account + "name=editor" + number);
            settings.add(account + "token-hash=" + Sha256.hex("editor" + number));
        }
        return Moderation.start(broker.bootstrapServers(), database, settings.toArray(String[]::new))
                .awake();
    }

    private void work(String editor) {
        try {
            while (decided.size() < CASES) {
                HttpResponse<String> next = call(editor, "/api/cases/next", "").response();
                if (next.statusCode() == 200) {
                    decide(editor, next);
                } else if (next.statusCode() != 204) {
                    wrong.add("next: " + next.statusCode() + " " + next.body());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(String editor, HttpResponse<String> next) throws InterruptedException {
        JsonNode shown = JSON.readTree(next.body());
        JsonNode claim = shown.path("claim");
        Handed mine = new Handed(
                shown.path("id").asString(),
                editor,
                next.headers().firstValue("ETag").orElseThrow(),
                claim.path("token").asLong(),
                Instant.parse(claim.path("until").asString()).toEpochMilli());
        handed.computeIfAbsent(mine.id(), any -> new ConcurrentLinkedQueue<>()).add(mine);
        boolean dawdles = ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
        if (dawdles) {
            Awaitility.await().until(() -> System.currentTimeMillis() > mine.until() + LEASE_MILLIS / 2);
        }
        Answer done = call(
                editor,
                "/api/cases/" + mine.id() + "/approve",
                "",
                "If-Match",
                mine.etag(),
                "Case-Claim",
                String.valueOf(mine.token()));
        if (done.status() == 200 || (done.status() == 412 && done.cut())) {
            if (!decided.add(mine.id())) {
                wrong.add("decided twice: " + mine.id());
            }
        } else if (done.status() == 409) {
            late.incrementAndGet();
        } else {
            wrong.add(mine + " got " + done.status() + " " + done.response().body());
        }
    }

    /** Goes on when the service has stopped. */
    private Answer call(String editor, String path, String body, String... headers) throws InterruptedException {
        boolean cut = false;
        while (true) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(moderation.uri(path))
                        .header("Authorization", "Bearer " + editor)
                        .POST(BodyPublishers.ofString(body));
                if (headers.length > 0) {
                    request.headers(headers);
                }
                HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() != 503) {
                    return new Answer(answer, cut);
                }
            } catch (IOException | IllegalArgumentException away) {
                cut = true;
            }
        }
    }

    /** A claim begins when the one before it is over. */
    private static void assertOneAfterTheOther(Queue<Handed> all) {
        Map<Long, Handed> byToken = new HashMap<>();
        all.forEach(one ->
                byToken.merge(one.token(), one, (first, again) -> first.until() > again.until() ? first : again));
        List<Handed> inTurn = byToken.values().stream()
                .sorted(Comparator.comparingLong(Handed::token))
                .toList();
        for (int turn = 1; turn < inTurn.size(); turn++) {
            assertThat(inTurn.get(turn).token())
                    .as(inTurn.toString())
                    .isGreaterThanOrEqualTo(inTurn.get(turn - 1).until());
        }
        assertThat(all)
                .allSatisfy(one -> assertThat(
                                Objects.requireNonNull(byToken.get(one.token())).editor())
                        .isEqualTo(one.editor()));
    }

    /** When each case was approved. Whether it is held or released then, the log may have told at once or one after the other. */
    private Map<String, Set<Instant>> approvals() {
        Map<String, Set<Instant>> found = new HashMap<>();
        moderation.log().read(Topic.DECISIONS.name()).forEach(record -> {
            Decision decision = Codec.read(Decision.class, record.value());
            if (decision.outcome() == Decision.Outcome.APPROVED) {
                found.computeIfAbsent(decision.id(), any -> new HashSet<>())
                        .add(Objects.requireNonNull(decision.decidedAt()));
            }
        });
        return found;
    }
}
