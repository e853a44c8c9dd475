package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How soon a story is gone from our own pages after its person took it back, while others hand in as fast as they can. */
@SuppressWarnings("try") // what is only there to be ended
final class Withdrawing implements Workload {

    private static final int RATE = 50;
    private static final int FLOODING = 16;
    private static final long LONGEST = Duration.ofMinutes(2).toMillis();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Secret of the receipt by id. */
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();
    private final Map<String, Long> gone = new ConcurrentHashMap<>();
    private volatile boolean done;

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("withdraw");
        Accepting.importCampaign(bench, data);
        List<String> options = new ArrayList<>(List.of("--empty", "--set", "mosaik.moderation.undo-window=1s"));
        options.addAll(List.of(Editor.settings()));
        try (Product product = Product.start(bench, data, options.toArray(String[]::new))) {
            show(bench);
            Duration time = Duration.ofSeconds(bench.seconds());
            Stories flood = new Stories("");
            CompletableFuture<Load.Outcome> flooding =
                    CompletableFuture.supplyAsync(() -> Load.closed(FLOODING, time, () -> Editor.tell(flood.next())));
            watch();
            Iterator<Map.Entry<String, String>> stories =
                    List.copyOf(secrets.entrySet()).iterator();
            Load.Outcome outcome = Load.open(RATE, time, () -> takeBack(stories.next()), this::onTakenBack);
            Load.Outcome others = flooding.join();
            Await.until(PATIENCE, () -> gone.keySet().containsAll(withdrawn.keySet()));
            done = true;
            Set<String> left = listed();
            left.retainAll(withdrawn.keySet());
            bench.say("  taken back " + withdrawn.size() + ", refused " + outcome.bad() + ", still listed "
                    + left.size());
            return section(outcome, others, left.size(), bench);
        }
    }

    /** Hands in what will be taken back, and has all of it on the site. */
    private void show(Bench bench) {
        Stories stories = new Stories("");
        Load.open(RATE, Duration.ofSeconds(bench.seconds()), () -> Editor.tell(stories.next()), (answer, at) -> {
            JsonNode taken = JSON.readTree(answer.body());
            secrets.put(
                    taken.path("id").asString(),
                    taken.path("receipt").asString().replaceFirst(".*/", ""));
        });
        Await.until(PATIENCE, LOOK_EVERY, () -> {
            approveSome();
            return listed().containsAll(secrets.keySet());
        });
    }

    private static void approveSome() {
        JsonNode page = JSON.readTree(
                Http.send(Editor.get("/api/cases?campaign=" + Stories.CAMPAIGN)).body());
        for (JsonNode open : page.path("cases")) {
            Http.send(Editor.approve(
                    open.path("id").asString(), open.path("revision").asLong()));
        }
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

    /** One look at all lists for everybody, and then at the page of whoever is in none: the looks cost the product, too. */
    private void watch() {
        Thread thread = new Thread(
                () -> {
                    while (!done) {
                        Set<String> waiting = new HashSet<>(withdrawn.keySet());
                        waiting.removeAll(gone.keySet());
                        if (!waiting.isEmpty()) {
                            waiting.removeAll(listed());
                            waiting.forEach(this::look);
                        }
                        LockSupport.parkNanos(LOOK_EVERY.toNanos());
                    }
                },
                "watcher");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(String id) {
        URI page = Product.at(PartName.PUBLICATION, "/stories/" + id);
        if (Http.status(page) == 410) {
            gone.putIfAbsent(id, System.currentTimeMillis());
        }
    }

    private Section section(Load.Outcome outcome, Load.Outcome others, int left, Bench bench) {
        Histogram millis = new ConcurrentHistogram(1, LONGEST, 3);
        withdrawn.forEach((id, from) ->
                millis.recordValue(Math.min(LONGEST, Math.max(1, gone.getOrDefault(id, from) - from))));
        return new Section(
                        "Withdrawing during a flood",
                        RATE + " people a second take their story back for " + bench.seconds()
                                + " s, while stories are handed in over " + FLOODING + " connections that never rest."
                                + " From the answer until the story is in no list and its page answers 410; the lists are"
                                + " asked every " + LOOK_EVERY.toMillis()
                                + " ms. Everything runs on the embedded broker and store in one"
                                + " process, beside its load.",
                        "taken back",
                        "refused",
                        "handed in meanwhile",
                        "p99 of the answer",
                        "gone, median",
                        "p99",
                        "longest",
                        "still listed",
                        "aim (p99)")
                .row(
                        withdrawn.size() + "",
                        String.valueOf(outcome.bad()),
                        Section.number(others.perSecond()) + "/s",
                        Section.millis(outcome.p99Millis()),
                        Section.millis((double) millis.getValueAtPercentile(50)),
                        Section.millis((double) millis.getValueAtPercentile(99)),
                        Section.millis((double) millis.getMaxValue()),
                        String.valueOf(left),
                        "5 s");
    }
}
