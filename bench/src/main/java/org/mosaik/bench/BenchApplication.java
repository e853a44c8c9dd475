package org.mosaik.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** Runs the workloads that are named, or all that need no request of their own, and writes what they showed into {@code docs/performance.md}. */
public final class BenchApplication {

    private static final String USAGE = """
            ./mosaik bench [WORKLOAD...] [--rounds N] [--seconds N]
            ./mosaik bench editors
            ./mosaik bench faults [--stories N] [--kills N] [--seed N]
            ./mosaik bench against --build FOLDER [--rounds N] [--seconds N]
            Workloads: start, accept, sustained, hops, withdraw, catch-up, reads, moderation, checks; all of these if none is named.
            editors shares 10,000 cases among fifty editors, and kills the service on the way; it takes some minutes.
            against accepts in this build and in another one, in turn.
            catch-up reads --records N again, reads asks for some of --public N stories, moderation has --cases N open.
            """;
    private static final Map<String, Long> NUMBERS = Map.of(
            "--rounds",
            4L,
            "--seconds",
            10L,
            "--records",
            200_000L,
            "--public",
            100_000L,
            "--cases",
            1_000_000L,
            "--stories",
            5000L,
            "--kills",
            24L,
            "--seed",
            11L);

    private static final int CASES = 10_000;
    private static final int KILLS = 6;
    private static final Set<String> ON_REQUEST = Set.of("editors", "faults", "against");

    private BenchApplication() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> numbers = new LinkedHashMap<>(NUMBERS);
        List<String> names = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(arguments));
        Path other = takeBuild(words);
        if (!parse(words, numbers, names, other)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path scratch = Files.createTempDirectory("mosaik-bench");
        Bench bench = new Bench(home(), scratch, number(numbers, "--rounds"), number(numbers, "--seconds"));
        try {
            for (Workload workload : workloads(numbers, other)) {
                if (names.contains(workload.name()) || (names.isEmpty() && !ON_REQUEST.contains(workload.name()))) {
                    run(workload, bench, String.join(" ", words));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
        System.exit(0);
    }

    /** @return where the other build lies; this one if none is named */
    private static Path takeBuild(List<String> words) {
        int at = words.indexOf("--build");
        if (at < 0 || at + 1 >= words.size()) {
            return home();
        }
        words.remove(at);
        return Path.of(words.remove(at));
    }

    private static Path home() {
        return Path.of(System.getProperty("mosaik.home", ".")).toAbsolutePath().normalize();
    }

    private static List<Workload> workloads(Map<String, Long> numbers, Path other) {
        return List.of(
                new Against(other),
                new Starting(),
                new Accepting(),
                new Sustained(),
                new Hops(),
                new Withdrawing(),
                new CatchUp(number(numbers, "--records")),
                new Reads(number(numbers, "--public")),
                new Moderating(number(numbers, "--cases")),
                new Checking(),
                new Editors(CASES, KILLS),
                new Faults(
                        number(numbers, "--stories"), number(numbers, "--kills"), numbers.getOrDefault("--seed", 0L)));
    }

    private static boolean parse(List<String> words, Map<String, Long> numbers, List<String> names, Path other) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (numbers.containsKey(word)
                    && at + 1 < words.size()
                    && words.get(at + 1).matches("\\d{1,9}")) {
                numbers.put(word, Long.valueOf(words.get(++at)));
            } else if (workloads(numbers, other).stream()
                    .anyMatch(workload -> workload.name().equals(word))) {
                names.add(word);
            } else {
                return false;
            }
        }
        return true;
    }

    private static int number(Map<String, Long> numbers, String name) {
        return numbers.getOrDefault(name, 0L).intValue();
    }

    private static void run(Workload workload, Bench bench, String arguments) throws Exception {
        bench.say(workload.name());
        Section section = workload.run(bench);
        bench.say("\n" + section.markdown());
        new Report(bench.home()).put(workload.name(), ("./mosaik bench " + arguments).strip(), section);
    }
}
