package org.mosaik.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what was measured into {@code docs/performance.md}: each workload replaces its own section, people wrote the rest. */
final class Report {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private final Path file;

    Report(Path home) {
        this.file = home.resolve("docs").resolve("performance.md");
    }

    void put(String workload, String command, Section section) throws IOException {
        String begin = "<!-- " + workload + " -->";
        String end = "<!-- /" + workload + " -->";
        String text = Files.readString(file);
        Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        if (!place.find()) {
            throw new IOException(file + " has no place for " + workload);
        }
        String measured = "\n\n`" + command + "` on " + LocalDate.now(ZoneOffset.UTC) + ", " + machine() + "\n\n";
        Files.writeString(
                file,
                place.replaceFirst(Matcher.quoteReplacement(
                        begin + "\n" + section.markdown().replaceFirst("\n\n", measured) + end)));
    }

    private static String machine() throws IOException {
        List<String> processor = Files.isReadable(CPU)
                ? Files.readAllLines(CPU).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .toList()
                : List.of();
        return Runtime.getRuntime().availableProcessors() + " cores"
                + (processor.isEmpty() ? "" : " (" + processor.get(0) + ")")
                + ", JDK " + Runtime.version() + ", " + System.getProperty("os.name") + "; load over the last minute "
                + Section.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
