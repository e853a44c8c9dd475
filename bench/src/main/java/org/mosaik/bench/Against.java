package org.mosaik.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaik.standalone.parts.Ports;

/** How many submissions a second this build takes beside another one, in pairs of rounds that follow each other. */
@SuppressWarnings("try") // what is only there to be ended
final class Against implements Workload {

    private static final Ports OTHER_PORTS = new Ports(Product.PORTS.offset() + 300);
    private static final Path CAMPAIGNS = Path.of("standalone/src/main/resources/demo/campaigns");

    /** A pair of rounds. */
    private record Pair(Load.Outcome ours, Load.Outcome theirs) {
        double ratio() {
            return ours.perSecond() / theirs.perSecond();
        }
    }

    private final Path other;

    /** @param other the folder of the other build, as it was checked out */
    Against(Path other) {
        this.other = other.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "against";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        Path theirScratch = Files.createDirectories(bench.scratch().resolve("other"));
        Bench theirBench = new Bench(other, theirScratch, bench.rounds(), bench.seconds());
        try (Door ours = Door.open(bench, Product.PORTS, Stories.campaigns(bench.scratch()));
                Door theirs = Door.open(theirBench, OTHER_PORTS, theirCampaign(theirScratch))) {
            for (int round = 0; round < bench.rounds(); round++) {
                for (Map.Entry<String, Boolean> mode : Accepting.MODES.entrySet()) {
                    ours.flush(mode.getValue());
                    theirs.flush(mode.getValue());
                    // Who begins changes, so that no side always follows the other one's garbage
                    boolean first = round % 2 == 0;
                    Load.Outcome begun = load(bench, first ? ours : theirs);
                    Load.Outcome followed = load(bench, first ? theirs : ours);
                    Pair pair = first ? new Pair(begun, followed) : new Pair(followed, begun);
                    bench.say("  " + mode.getKey() + ": " + Section.number(pair.ratio()));
                    if (round > 0) {
                        pairs.computeIfAbsent(mode.getKey(), any -> new ArrayList<>())
                                .add(pair);
                    }
                }
            }
        }
        return section(bench, pairs, commit());
    }

    private Path theirCampaign(Path scratch) throws Exception {
        Path folder = Files.createDirectories(scratch.resolve("campaigns"));
        String file = Stories.CAMPAIGN + ".yaml";
        Files.copy(other.resolve(CAMPAIGNS).resolve(file), folder.resolve(file));
        return folder;
    }

    private static Load.Outcome load(Bench bench, Door door) {
        return Load.closed(Bench.CONNECTIONS, Duration.ofSeconds(bench.seconds()), door.stories());
    }

    private String commit() throws IOException {
        Process git = new ProcessBuilder("git", "-C", other.toString(), "rev-parse", "--short", "HEAD").start();
        try (BufferedReader answer = git.inputReader()) {
            return answer.lines().findFirst().orElse("unknown");
        }
    }

    private static Section section(Bench bench, Map<String, List<Pair>> pairs, String commit) {
        Section section = new Section(
                "Accepting, beside an earlier build",
                "Submissions of 1 KB, nobody reading; the earlier build, `--build`, is commit " + commit
                        + ". Both builds run at once, each with its own broker and store, and are"
                        + " loaded in turn over " + Bench.CONNECTIONS + " connections: " + (bench.rounds() - 1)
                        + " pairs of rounds of " + bench.seconds()
                        + " s after one pair that is dropped. The bound holds"
                        + " with a confidence of 95 % and whatever the distribution of the ratios.",
                "durability",
                "this build",
                "refused",
                "earlier build",
                "refused",
                "ratio, median",
                "lower bound",
                "aim of the bound");
        pairs.forEach((mode, all) -> section.row(
                mode,
                Section.number(Median.of(all, pair -> pair.ours().perSecond())
                                .ours()
                                .perSecond()) + "/s",
                String.valueOf(all.stream().mapToLong(pair -> pair.ours().bad()).sum()),
                Section.number(Median.of(all, pair -> pair.theirs().perSecond())
                                .theirs()
                                .perSecond()) + "/s",
                String.valueOf(
                        all.stream().mapToLong(pair -> pair.theirs().bad()).sum()),
                Section.number(Median.of(all, Pair::ratio).ratio()),
                Section.number(Median.lowerBound(all.stream().map(Pair::ratio).toList())),
                "0.85"));
        return section;
    }
}
