package org.mosaik.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The same load on the product and on its limit, in turn; the first round is dropped. */
final class SideBySide {

    private final Bench bench;
    private final Map<String, List<Load.Outcome>> product = new LinkedHashMap<>();
    private final Map<String, List<Load.Outcome>> limit = new LinkedHashMap<>();

    SideBySide(Bench bench) {
        this.bench = bench;
    }

    void measure(int round, String what, Supplier<HttpRequest> ofProduct, Supplier<HttpRequest> ofLimit) {
        Load.Outcome ours = load(what, ofProduct);
        Load.Outcome best = load(what + ", limit", ofLimit);
        if (round > 0) {
            product.computeIfAbsent(what, any -> new ArrayList<>()).add(ours);
            limit.computeIfAbsent(what, any -> new ArrayList<>()).add(best);
        }
    }

    private Load.Outcome load(String what, Supplier<HttpRequest> requests) {
        Load.Outcome outcome = Load.closed(Bench.CONNECTIONS, Duration.ofSeconds(bench.seconds()), requests);
        bench.say("  " + what + ": " + Section.number(outcome.perSecond()) + "/s, p99 "
                + Section.millis(outcome.p99Millis()) + ", refused " + outcome.bad());
        return outcome;
    }

    Section section(String title, String how, String what, String aim) {
        Section section = new Section(
                title,
                how + " Product and limit in turn over " + Bench.CONNECTIONS + " connections, " + (bench.rounds() - 1)
                        + " rounds of " + bench.seconds() + " s each after one that is dropped; the median counts. The"
                        + " load is the JDK's HTTP client for both, on the same machine.",
                what,
                "product",
                "p99",
                "refused",
                "limit",
                "p99",
                "ratio",
                "aim");
        product.forEach((row, outcomes) -> {
            Load.Outcome ours = Median.of(outcomes, Load.Outcome::perSecond);
            Load.Outcome best = Median.of(limit.getOrDefault(row, List.of()), Load.Outcome::perSecond);
            section.row(
                    row,
                    Section.number(ours.perSecond()) + "/s",
                    Section.millis(ours.p99Millis()),
                    String.valueOf(
                            outcomes.stream().mapToLong(Load.Outcome::bad).sum()),
                    Section.number(best.perSecond()) + "/s",
                    Section.millis(best.p99Millis()),
                    Section.number(ours.perSecond() / best.perSecond()),
                    aim);
        });
        return section;
    }
}
