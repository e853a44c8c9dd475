package org.mosaik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the workloads that are named, or all but the faults, and writes what they showed into {@code docs/performance.md}. */
public final class BenchApplication {

    private static final String USAGE = """
            ./mosaik bench [WORKLOAD...] [--rounds N] [--seconds N]
            ./mosaik bench faults [--stories N] [--kills N] [--seed N]
            Workloads: start, accept, sustained, hops; all of them if none is named.
            """;
    private static final Map<String, Long> NUMBERS =
            Map.of("--rounds", 4L, "--seconds", 10L, "--stories", 5000L, "--kills", 24L, "--seed", 11L);

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
        Faults faults = new Faults(
                number(numbers, "--stories"), number(numbers, "--kills"), numbers.getOrDefault("--seed", 0L));
        try {
            for (Workload workload : List.of(new Starting(), new Accepting(), new Sustained(), new Hops(), faults)) {
                if (names.contains(workload.name()) || (names.isEmpty() && workload != faults)) {
                    run(workload, bench, String.join(" ", arguments));
                }
            }
        } finally {
            delete(scratch);
        }
        System.exit(0);
    }

    private static boolean parse(List<String> words, Map<String, Long> numbers, List<String> names) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (numbers.containsKey(word)
                    && at + 1 < words.size()
                    && words.get(at + 1).matches("\\d{1,9}")) {
                numbers.put(word, Long.valueOf(words.get(++at)));
            } else if (List.of("start", "accept", "sustained", "hops", "faults").contains(word)) {
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
