package org.mosaik.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.json.JsonMapper;

/**
 * A flood of submissions that stand on the log, and how long until editors have all of them in their queue; then whole
 * answers over HTTP, with store and pages.
 */
@SuppressWarnings("try") // what is only there to be ended
final class Flooding {

    private static final int FLOOD = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path data;

    Flooding(Path data) {
        this.data = data;
    }

    Section run(Bench bench) throws Exception {
        Archive.fill(bench, data, archive -> {});
        try (Product product = Product.startUnready(bench, data, PartName.MODERATION, Editor.settings());
                Archive archive = new Archive()) {
            Await.until(PATIENCE, () -> Http.status(Product.health(PartName.MODERATION)) == 200);
            long start = System.nanoTime();
            archive.writeSubmissions(FLOOD);
            Await.until(PATIENCE, Duration.ofMillis(250), () -> waiting(Editor.get("/api/cases")) == FLOOD);
            double seconds = (System.nanoTime() - start) / 1e9;
            bench.say("  a flood in the queue after " + Section.number(seconds) + " s");
            Section section = section()
                    .row("the flood, until the queue has all of it", Section.number(seconds) + " s", "", "20 s");
            Desk desk = new Desk();
            ask(bench, section, "page of the console, made and sent", () -> desk.get("/cases"));
            ask(bench, section, "search in the console", () -> desk.get("/cases?words=Geschichte+" + FLOOD / 2));
            ask(bench, section, "list of the API, fifty cases", () -> Editor.get("/api/cases"));
            ask(bench, section, "next by API, with its claim", Editor::next);
            return section;
        }
    }

    /** @param list of open cases, as a program asks for it */
    static long waiting(HttpRequest list) {
        return JSON.readTree(Http.send(list).body()).path("total").asLong();
    }

    private static void ask(Bench bench, Section section, String what, Supplier<HttpRequest> request) {
        Load.closed(1, Duration.ofSeconds(bench.seconds()), request);
        Load.Outcome outcome = Load.closed(1, Duration.ofSeconds(bench.seconds()), request);
        if (outcome.bad() > 0) {
            throw new IllegalStateException(outcome.bad() + " answers were none: " + what);
        }
        String median = Section.millis(outcome.latencies().getValueAtPercentile(50) / 1000.0);
        bench.say("  " + what + ": " + median + ", p99 " + Section.millis(outcome.p99Millis()));
        section.row(what, median, Section.millis(outcome.p99Millis()), "");
    }

    private static Section section() {
        return new Section(
                "The queue over HTTP",
                Section.number(FLOOD)
                        + " submissions of 1 KB are written onto the log at once; broker, store and moderation run in"
                        + " one process, with the embedded store. With all of them waiting, one connection asks again"
                        + " and again; the first round is dropped.",
                "what",
                "median, or time",
                "p99",
                "aim");
    }
}
