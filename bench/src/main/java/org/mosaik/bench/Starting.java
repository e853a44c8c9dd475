package org.mosaik.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long {@code ./mosaik up} takes until it is ready, and what it holds in memory then. */
final class Starting implements Workload {

    private record Start(double seconds, long mebibytes) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        List<Start> fresh = new ArrayList<>();
        List<Start> again = new ArrayList<>();
        List<Start> empty = new ArrayList<>();
        for (int round = 0; round < bench.rounds(); round++) {
            Path data = bench.scratch().resolve("start-" + round);
            keep(bench, "a first start", fresh, round, product(bench, data));
            keep(bench, "a later start", again, round, product(bench, data));
            keep(bench, "empty contexts", empty, round, nothing(bench, round));
        }
        Section section = new Section(
                "Starting",
                "From the shell's command until the control page says ready, without the stories for trying out; "
                        + (bench.rounds() - 1) + " rounds after one that is dropped, the median counts. The limit is"
                        + " broker, store and four contexts with nothing in them, one after the other in one JVM.",
                "what",
                "ready after",
                "resident then",
                "aim");
        row(section, "first start on a new folder", fresh, "10 s, 900 MiB");
        row(section, "start on a folder that was used", again, "10 s, 900 MiB");
        row(section, "limit: empty contexts", empty, "");
        return section;
    }

    private static Start product(Bench bench, Path data) throws Exception {
        try (Product product = Product.start(bench, data, "--empty")) {
            return new Start(product.untilReady().toMillis() / 1000.0, product.residentMebibytes());
        }
    }

    private static Start nothing(Bench bench, int round) throws Exception {
        Path data = Files.createDirectories(bench.scratch().resolve("empty-" + round));
        Path log = bench.scratch().resolve("empty.log");
        Files.deleteIfExists(log);
        long start = System.nanoTime();
        try (Jvm jvm = Jvm.start(log, EmptyApplication.class, data.toString(), "14997", "14998")) {
            Await.until(Duration.ofMinutes(1), () -> Files.readString(log).contains("ready ") || !jvm.isAlive());
            return new Start((System.nanoTime() - start) / 1e9, Memory.residentMebibytes(jvm.pid()));
        }
    }

    private static void keep(Bench bench, String what, List<Start> starts, int round, Start start) {
        bench.say("  " + what + ": " + Section.number(start.seconds()) + " s, " + start.mebibytes() + " MiB");
        if (round > 0) {
            starts.add(start);
        }
    }

    private static void row(Section section, String what, List<Start> starts, String aim) {
        Start median = Median.of(starts, Start::seconds);
        section.row(what, Section.number(median.seconds()) + " s", median.mebibytes() + " MiB", aim);
    }
}
