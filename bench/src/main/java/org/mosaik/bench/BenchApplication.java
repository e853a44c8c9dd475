package org.mosaik.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Runs the workloads that are named, or all but the faults, and writes what they showed into {@code docs/performance.md}. */
public final class BenchApplication {

    private static final String USAGE = """
            ./mosaik bench [WORKLOAD...] [--rounds N] [--seconds N]
            ./mosaik bench faults [--stories N] [--kills N] [--seed N]
            Workloads: start, accept, sustained, hops, catch-up, reads; all of them if none is named.
            catch-up reads --records N again, reads asks for some of --public N stories.
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
            "--stories",
            5000L,
            "--kills",
            24L,
            "--seed",
            11L);

    private BenchApplication() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> numbers = new LinkedHashMap<>(NUMBERS);
        List<String> names = new ArrayList<>();
        if (!parse(List.of(arguments), numbers, names)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path scratch = Files.createTempDirectory("mosaik-bench");
        Bench bench = new Bench(
                Path.of(System.getProperty("mosaik.home", ".")).toAbsolutePath().normalize(),
                scratch,
                number(numbers, "--rounds"),
                number(numbers, "--seconds"));
        try {
            for (Workload workload : workloads(numbers)) {
                if (names.contains(workload.name())
                        || (names.isEmpty() && !workload.name().equals("faults"))) {
                    run(workload, bench, String.join(" ", arguments));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
        System.exit(0);
    }

    private static List<Workload> workloads(Map<String, Long> numbers) {
        return List.of(
                new Starting(),
                new Accepting(),
                new Sustained(),
                new Hops(),
                new CatchUp(number(numbers, "--records")),
                new Reads(number(numbers, "--public")),
                new Faults(
                        number(numbers, "--stories"), number(numbers, "--kills"), numbers.getOrDefault("--seed", 0L)));
    }

    private static boolean parse(List<String> words, Map<String, Long> numbers, List<String> names) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (numbers.containsKey(word)
                    && at + 1 < words.size()
                    && words.get(at + 1).matches("\\d{1,9}")) {
                numbers.put(word, Long.valueOf(words.get(++at)));
            } else if (workloads(numbers).stream()
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
