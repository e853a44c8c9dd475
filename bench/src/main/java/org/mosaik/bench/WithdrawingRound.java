package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories that are shown and then taken back, while others hand in as fast as they can. */
final class WithdrawingRound {

    static final int RATE = 50;
    static final int FLOODING = 16;
    static final int PAGES_OF_ONE_IN = 10;
    private static final long LONGEST = Duration.ofMinutes(2).toMillis();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Not found at once, since the index has read of it; gone as soon as the store has, too. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Secret of the receipt by id. */
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();
    private final Map<String, Long> offTheLists = new ConcurrentHashMap<>();
    private final Map<String, Long> gone = new ConcurrentHashMap<>();
    private final Bench bench;
    private volatile boolean done;

    WithdrawingRound(Bench bench) {
        this.bench = bench;
    }

    /** @return the cells of its row */
    String[] measure() {
        show();
        Duration time = Duration.ofSeconds(bench.seconds());
        Stories flood = new Stories("");
        CompletableFuture<Load.Outcome> flooding =
                CompletableFuture.supplyAsync(() -> Load.closed(FLOODING, time, () -> Editor.tell(flood.next())));
        watchLists();
        Iterator<Map.Entry<String, String>> stories =
                List.copyOf(secrets.entrySet()).iterator();
        Load.Outcome outcome = Load.open(RATE, time, () -> takeBack(stories.next()), this::onTakenBack);
        Load.Outcome others = flooding.join();
        Await.until(PATIENCE, () -> waiting(offTheLists).isEmpty());
        Await.until(PATIENCE, () -> waiting(gone).stream().noneMatch(WithdrawingRound::isLookedAt));
        done = true;
        long left = withdrawn.keySet().stream().filter(id -> !isGone(id)).count();
        return cells(outcome, others, left);
    }

    /** Hands in what will be taken back, and has all of it on the site. */
    private void show() {
        Stories stories = new Stories("");
        Load.open(RATE, Duration.ofSeconds(bench.seconds()), () -> Editor.tell(stories.next()), (answer, at) -> {
            JsonNode taken = JSON.readTree(answer.body());
            secrets.put(
                    taken.path("id").asString(),
                    taken.path("receipt").asString().replaceFirst(".*/", ""));
        });
        secrets.keySet().forEach(WithdrawingRound::approve);
        Await.until(PATIENCE, LOOK_EVERY, () -> listed().containsAll(secrets.keySet()));
    }

    /** What the flood of the round before brought stays in the queue. */
    private static void approve(String id) {
        HttpRequest lookUp = Editor.get("/api/cases/" + id);
        Await.until(PATIENCE, () -> Http.send(lookUp).statusCode() == 200);
        JsonNode open = JSON.readTree(Http.send(lookUp).body());
        Http.send(Editor.approve(id, open.path("revision").asLong()));
    }

    /** Everything that the API of the site lists. */
    private static Set<String> listed() {
        Set<String> listed = new HashSet<>();
        String after = "";
        do {
            JsonNode page = JSON.readTree(Http.send(Http.get(Product.at(
                            PartName.PUBLICATION,
                            "/api/stories?limit=100&campaign=" + Stories.CAMPAIGN
                                    + (after.isEmpty() ? "" : "&after=" + after))))
                    .body());
            page.path("stories").forEach(story -> listed.add(story.path("id").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return listed;
    }

    private static HttpRequest takeBack(Map.Entry<String, String> story) {
        return HttpRequest.newBuilder(Product.at(PartName.SUBMISSION, "/api/submissions/" + story.getKey()))
                .header("Authorization", "Bearer " + story.getValue())
                .DELETE()
                .build();
    }

    private void onTakenBack(HttpResponse<String> answer, Long at) {
        withdrawn.put(answer.request().uri().getPath().replaceFirst(".*/", ""), System.currentTimeMillis());
    }

    private void onOffTheLists(String id) {
        offTheLists.put(id, System.currentTimeMillis());
        if (isLookedAt(id)) {
            watchPage(id);
        }
    }

    /** The lists say it of everybody at once. */
    private void watchLists() {
        Thread thread = new Thread(
                () -> {
                    while (!done) {
                        Set<String> waiting = waiting(offTheLists);
                        if (!waiting.isEmpty()) {
                            waiting.removeAll(listed());
                            waiting.forEach(this::onOffTheLists);
                        }
                        LockSupport.parkNanos(LOOK_EVERY.toNanos());
                    }
                },
                "lists");
        thread.setDaemon(true);
        thread.start();
    }

    /** Of some, and not before it is off the lists: what is rendered for a look is not done for anybody else. */
    private void watchPage(String id) {
        Http.CLIENT
                .sendAsync(Http.get(page(id)), HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, away) -> {
                    if (answer != null && GONE.contains(answer.statusCode())) {
                        gone.putIfAbsent(id, System.currentTimeMillis());
                    } else if (!done) {
                        CompletableFuture.delayedExecutor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)
                                .execute(() -> watchPage(id));
                    }
                });
    }

    private static URI page(String id) {
        return Product.at(PartName.PUBLICATION, "/stories/" + id);
    }

    private Set<String> waiting(Map<String, Long> seen) {
        Set<String> waiting = new HashSet<>(withdrawn.keySet());
        waiting.removeAll(seen.keySet());
        return waiting;
    }

    private static boolean isLookedAt(String id) {
        return Math.floorMod(id.hashCode(), PAGES_OF_ONE_IN) == 0;
    }

    private static boolean isGone(String id) {
        return Http.status(page(id)) == 410;
    }

    private String[] cells(Load.Outcome outcome, Load.Outcome others, long left) {
        Histogram lists = times(offTheLists);
        Histogram pages = times(gone);
        return new String[] {
            String.valueOf(withdrawn.size()),
            String.valueOf(outcome.bad()),
            Section.number(others.perSecond()) + "/s",
            Section.millis(outcome.p99Millis()),
            Section.millis((double) lists.getValueAtPercentile(50)),
            Section.millis((double) lists.getValueAtPercentile(99)),
            Section.millis((double) pages.getValueAtPercentile(50)),
            Section.millis((double) pages.getValueAtPercentile(99)),
            String.valueOf(left)
        };
    }

    private Histogram times(Map<String, Long> seen) {
        Histogram millis = new ConcurrentHistogram(1, LONGEST, 3);
        seen.forEach((id, at) ->
                millis.recordValue(Math.min(LONGEST, Math.max(1, at - withdrawn.getOrDefault(id, at)))));
        return millis;
    }
}
