package org.mosaik.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.json.JsonMapper;

/** Hands in stories while a part is away or in trouble, and waits until every one that was accepted is in the queue. */
@SuppressWarnings("try") // what is only there to be ended
final class Outages {

    private static final int RATE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Something that a test does to the installation. */
    private interface Deed {
        void run() throws Exception;
    }

    private final Bench bench;
    private final Section section;
    private final Stories stories = new Stories("");

    Outages(Bench bench) {
        this.bench = bench;
        this.section = new Section(
                "Parts that are away",
                "Submissions at " + RATE + " a second for " + bench.seconds()
                        + " s while a part is away or in trouble, every part a process of its own. Arrived: in the"
                        + " editors' queue, after the part came back; the run fails if one that was accepted does not"
                        + " arrive.",
                "trouble",
                "accepted",
                "refused",
                "p99",
                "longest",
                "arrived",
                "the last one after");
    }

    Section run() throws Exception {
        Path data = bench.scratch().resolve("outages");
        Accepting.importCampaign(bench, data);
        List<String> settings =
                new ArrayList<>(List.of("--set", "management.endpoints.web.exposure.include=bindings,health,dead"));
        settings.addAll(List.of(Editor.settings()));
        try (Installation installation = new Installation(bench, data, settings);
                Poisoner poisoner = new Poisoner()) {
            installation.startInSeveralProcesses();
            Map<String, String> receipts = during("none", () -> {}, () -> {});
            during("the broker is away", () -> installation.kill("broker"), () -> installation.start("broker"));
            during(
                    "the store is away",
                    () -> {
                        installation.kill("store");
                        requireChangesToBeRefused(receipts);
                    },
                    () -> installation.start("store"));
            during("moderation reads nothing", () -> reading("STOPPED"), () -> reading("STARTED"));
            during("one record in a hundred is poison", () -> poisoner.start(RATE), poisoner::stop);
            try (Kafka kafka = new Kafka()) {
                during(
                        "the same, and dead letters cannot be written",
                        () -> {
                            kafka.limitDeadLetters(1);
                            poisoner.start(RATE);
                        },
                        () -> {
                            poisoner.stop();
                            kafka.limitDeadLetters(1024 * 1024);
                        });
            }
            long poison = poisoner.sent();
            Await.until(PATIENCE, () -> parked() >= poison);
            section.row(poison + " poisoned records", "-", "-", "-", "-", parked() + " parked by moderation", "-");
        }
        return section;
    }

    /** @return the receipts of the stories, by their ids */
    private Map<String, String> during(String trouble, Deed begin, Deed end) throws Exception {
        Map<String, String> receipts = new ConcurrentHashMap<>();
        begin.run();
        Load.Outcome outcome = Load.open(
                RATE, Duration.ofSeconds(bench.seconds()), () -> Editor.tell(stories.next()), (answer, at) -> {
                    var body = JSON.readTree(answer.body());
                    receipts.put(
                            body.path("id").asString(), body.path("receipt").asString());
                });
        end.run();
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(receipts.keySet());
        Duration rest = Await.until(PATIENCE, () -> {
            missing.removeIf(id -> isInQueue(id));
            return missing.isEmpty();
        });
        bench.say("  " + trouble + ": accepted " + outcome.good() + ", refused " + outcome.bad() + ", all there after "
                + rest.toMillis() + " ms");
        section.row(
                trouble,
                String.valueOf(outcome.good()),
                String.valueOf(outcome.bad()),
                Section.millis(outcome.p99Millis()),
                Section.millis(outcome.latencies().getMaxValue() / 1000.0),
                String.valueOf(receipts.size()),
                Section.number(rest.toMillis() / 1000.0) + " s");
        return receipts;
    }

    private void requireChangesToBeRefused(Map<String, String> receipts) {
        Map.Entry<String, String> any = receipts.entrySet().iterator().next();
        String secret = any.getValue().substring(any.getValue().lastIndexOf('/') + 1);
        URI story = Product.at(PartName.SUBMISSION, "/api/submissions/" + any.getKey());
        int status = Http.send(Http.json(
                        "PUT", story, stories.next(), "Authorization", "Bearer " + secret, "If-Match", "\"1\""))
                .statusCode();
        if (status != 503) {
            throw new IllegalStateException("a change while the store is away is answered with " + status);
        }
    }

    private static boolean isInQueue(String id) {
        try {
            return Http.send(Editor.get("/api/cases/" + id)).statusCode() == 200;
        } catch (UncheckedIOException stillAway) {
            return false;
        }
    }

    private static void reading(String state) {
        URI binding = Product.management(PartName.MODERATION, "/actuator/bindings/reviewSubmissions-in-0");
        Http.send(Http.postJson(binding, "{\"state\":\"" + state + "\"}"));
    }

    private static int parked() {
        return JSON.readTree(Http.send(Http.get(Product.management(PartName.MODERATION, "/actuator/dead")))
                        .body())
                .size();
    }
}
