package org.mosaik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the workloads that are named, or all, and writes what they showed into {@code docs/performance.md}. */
public final class BenchApplication {

    private static final List<Workload> ALL = List.of(new Starting(), new Accepting(), new Sustained(), new Hops());
    private static final String USAGE = """
            ./mosaik bench [WORKLOAD...] [--rounds N] [--seconds N]
            Workloads: %s; all of them if none is named.
            """;

    private BenchApplication() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        List<String> names = words.stream()
                .filter(word -> ALL.stream().anyMatch(one -> one.name().equals(word)))
                .toList();
        if (names.size()
                        + 2
                                * words.stream()
                                        .filter(word -> word.startsWith("--"))
                                        .count()
                != words.size()) {
            System.err.print(USAGE.formatted(
                    String.join(", ", ALL.stream().map(Workload::name).toList())));
            System.exit(2);
        }
        Path home =
                Path.of(System.getProperty("mosaik.home", ".")).toAbsolutePath().normalize();
        Path scratch = Files.createTempDirectory("mosaik-bench");
        Bench bench = new Bench(home, scratch, number(words, "--rounds", 4), number(words, "--seconds", 10));
        try {
            for (Workload workload : ALL) {
                if (names.isEmpty() || names.contains(workload.name())) {
                    run(workload, bench);
                }
            }
        } finally {
            delete(scratch);
        }
        System.exit(0);
    }

    private static void run(Workload workload, Bench bench) throws Exception {
        bench.say(workload.name());
        Section section = workload.run(bench);
        bench.say("\n" + section.markdown());
        String command =
                "./mosaik bench " + workload.name() + " --rounds " + bench.rounds() + " --seconds " + bench.seconds();
        new Report(bench.home()).put(workload.name(), command, section);
    }

    private static int number(List<String> words, String option, int otherwise) {
        int at = words.indexOf(option);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path[] deepestFirst = files.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
            for (Path file : Arrays.asList(deepestFirst)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
