package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How many submissions a second are taken while nobody reads them, beside a bare endpoint in front of the same broker. */
@SuppressWarnings("try") // what is only there to be ended
final class Accepting implements Workload {

    /** Whether the broker flushes every message, by what it is called. */
    static final Map<String, Boolean> MODES = new LinkedHashMap<>();

    private static final String LIMIT_TOPIC = "bench-limit";
    private static final int LIMIT_PORT = 14_999;

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
        SideBySide measured = new SideBySide(bench);
        try (Door product = Door.open(bench, Product.PORTS, Stories.campaigns(bench.scratch()))) {
            product.kafka().create(LIMIT_TOPIC);
            try (Jvm bare = Jvm.start(
                    bench.scratch().resolve("limit.log"),
                    LimitApplication.class,
                    String.valueOf(LIMIT_PORT),
                    Product.PORTS.broker(),
                    LIMIT_TOPIC)) {
                Await.until(Duration.ofSeconds(30), () -> Http.status(limit()) != 0 || !bare.isAlive());
                for (int round = 0; round < bench.rounds(); round++) {
                    for (Map.Entry<String, Boolean> mode : MODES.entrySet()) {
                        product.flush(mode.getValue());
                        product.kafka().flush(LIMIT_TOPIC, mode.getValue());
                        measured.measure(round, mode.getKey(), product.stories(), toLimit());
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
        Door.importCampaign(bench, Product.PORTS, data, Stories.campaigns(bench.scratch()));
    }

    private static URI limit() {
        return URI.create("http://127.0.0.1:" + LIMIT_PORT + "/");
    }

    private static Supplier<HttpRequest> toLimit() {
        Stories stories = new Stories("");
        return () -> Editor.tell(limit(), stories.next());
    }
}
