package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;

/** How many submissions a second are taken while nobody reads them, beside a bare endpoint in front of the same broker. */
@SuppressWarnings("try") // what is only there to be ended
final class Accepting implements Workload {

    private static final String LIMIT_TOPIC = "bench-limit";
    private static final int LIMIT_PORT = 14_999;
    private static final Map<String, Boolean> MODES = new LinkedHashMap<>();

    static {
        MODES.put("page cache", false);
        MODES.put("flush per message", true);
    }

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("accept");
        importCampaign(bench, data);
        SideBySide measured = new SideBySide(bench);
        List<String> options = new ArrayList<>(List.of(
                "--empty",
                "--only",
                "broker,store,submission,control",
                "--set",
                "management.endpoints.web.exposure.include=bindings,health"));
        options.addAll(List.of(Editor.settings()));
        try (Product running = Product.start(bench, data, options.toArray(String[]::new));
                Kafka kafka = new Kafka()) {
            stopReading();
            kafka.create(LIMIT_TOPIC);
            try (Jvm bare = Jvm.start(
                    bench.scratch().resolve("limit.log"),
                    LimitApplication.class,
                    String.valueOf(LIMIT_PORT),
                    Product.PORTS.broker(),
                    LIMIT_TOPIC)) {
                Await.until(Duration.ofSeconds(30), () -> Http.status(limit()) != 0 || !bare.isAlive());
                for (int round = 0; round < bench.rounds(); round++) {
                    for (Map.Entry<String, Boolean> mode : MODES.entrySet()) {
                        kafka.flush(Topic.SUBMISSIONS.name(), mode.getValue());
                        kafka.flush(LIMIT_TOPIC, mode.getValue());
                        measured.measure(round, mode.getKey(), to(submissions()), to(limit()));
                    }
                }
            }
        }
        return measured.section(
                "Accepting, nobody reading",
                "Submissions of 1 KB. The limit is Undertow with the same producer settings, flags and broker.",
                "durability",
                "0.40");
    }

    static void importCampaign(Bench bench, Path data) throws Exception {
        try (Product running = Product.start(
                bench,
                data,
                "--empty",
                "--only",
                "broker,store,moderation,submission,control",
                "--set",
                "mosaik.campaigns.folder=" + Stories.campaigns(bench.scratch()))) {
            Await.until(
                    Duration.ofSeconds(60),
                    () -> Http.status(Product.at(PartName.SUBMISSION, "/" + Stories.CAMPAIGN)) == 200);
        }
    }

    private static void stopReading() {
        URI binding = Product.management(PartName.SUBMISSION, "/actuator/bindings/projectSubmissions-in-0");
        int status =
                Http.send(Http.postJson(binding, "{\"state\":\"STOPPED\"}")).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the reader does not stop: " + status);
        }
    }

    private static URI submissions() {
        return Product.at(PartName.SUBMISSION, "/api/submissions");
    }

    private static URI limit() {
        return URI.create("http://127.0.0.1:" + LIMIT_PORT + "/");
    }

    private static Supplier<HttpRequest> to(URI address) {
        Stories stories = new Stories("");
        return () -> Editor.tell(address, stories.next());
    }
}
