package org.mosaik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Topic;

/** How long the editors' queue takes to answer, the more wait in it. */
@SuppressWarnings("try") // what is only there to be ended
final class Moderating implements Workload {

    private static final Duration PATIENCE = Duration.ofMinutes(25);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int TIMES = 2_000;
    private static final int SMALLEST = 10_000;
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("first", "queue page, the first");
        QUESTIONS.put("middle", "queue page, anywhere");
        QUESTIONS.put("deepest", "queue page, the deepest");
        QUESTIONS.put("search", "search by one or two words, with filters");
        QUESTIONS.put("next", "next: forty cases to choose from");
    }

    private final int most;

    /** @param most open cases */
    Moderating(int most) {
        this.most = most;
    }

    /** Median and p99 in milliseconds. */
    private record Answer(double median, double p99) {}

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("moderation");
        List<String> sizes = sizes();
        Map<String, Answer> answers;
        try (Product broker = Product.startOnly(bench, data, "broker");
                Kafka kafka = new Kafka()) {
            kafka.create(Topic.CASES.name());
            answers = measure(bench, data.resolve("queue"), sizes);
        }
        return section(sizes, answers)
                .then(new Flooding(bench.scratch().resolve("flood")).run(bench))
                .then(Deciding.run(bench))
                .then(Verifying.run(bench));
    }

    /** Each ten times as many as the one before. */
    private List<String> sizes() {
        List<String> sizes = new ArrayList<>();
        for (int size = Math.min(SMALLEST, most); size <= most; size *= 10) {
            sizes.add(String.valueOf(size));
        }
        return sizes;
    }

    private static Map<String, Answer> measure(Bench bench, Path folder, List<String> sizes) throws IOException {
        Path log = bench.scratch().resolve("queue.log");
        List<String> arguments =
                new ArrayList<>(List.of(Product.PORTS.broker(), folder.toString(), String.valueOf(TIMES)));
        arguments.addAll(sizes);
        try (Jvm queue = Jvm.start(log, QueueApplication.class, arguments.toArray(String[]::new))) {
            Await.until(PATIENCE, LOOK_EVERY, () -> !queue.isAlive());
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] words = line.split(" ", -1);
            if (words.length == 5 && words[0].equals(QueueApplication.RESULT)) {
                bench.say("  " + line);
                answers.put(
                        words[1] + " " + words[2],
                        new Answer(Double.parseDouble(words[3]), Double.parseDouble(words[4])));
            }
        }
        return answers;
    }

    private static Section section(List<String> sizes, Map<String, Answer> answers) {
        List<String> columns = new ArrayList<>(List.of("question"));
        sizes.forEach(size -> columns.addAll(List.of("median of " + Section.number(Double.parseDouble(size)), "p99")));
        columns.addAll(List.of("p99, most to fewest", "aim"));
        Section section = new Section(
                "The editors' queue",
                "What the index of the queue answers when so many cases are open, with the flags of `./mosaik up` and"
                        + " files on the disk; it read the cases from the log as it always does. One in fifty is of one"
                        + " and the same sender. A page is its thirty lines, the three numbers above them, the age of the"
                        + " oldest and the choices of the filter; a search is a page with a filter. Each is asked "
                        + TIMES
                        + " times in turn, while twenty cases a second are decided or come back. Not in it: reading"
                        + " the cases of the page from the store, the claim, and making the page, which the next table"
                        + " has. In the last row the deepest page beside the first one, p99 to p99, whose aim is"
                        + " 1.20.",
                columns.toArray(String[]::new));
        QUESTIONS.forEach((name, words) -> section.row(row(name, words, sizes, answers)));
        section.row(deepest(sizes, answers));
        return section;
    }

    private static Answer answer(Map<String, Answer> answers, String size, String question) {
        Answer found = answers.get(size + " " + question);
        if (found == null) {
            throw new IllegalStateException("the queue did not answer " + question + " at " + size);
        }
        return found;
    }

    private static String[] row(String name, String words, List<String> sizes, Map<String, Answer> answers) {
        List<String> cells = new ArrayList<>(List.of(words));
        for (String size : sizes) {
            Answer found = answer(answers, size, name);
            cells.addAll(List.of(Section.millis(found.median()), Section.millis(found.p99())));
        }
        double fewest = answer(answers, sizes.get(0), name).p99();
        double most = answer(answers, sizes.get(sizes.size() - 1), name).p99();
        cells.addAll(List.of(Section.number(most / fewest), "20 ms, 1.50"));
        return cells.toArray(String[]::new);
    }

    private static String[] deepest(List<String> sizes, Map<String, Answer> answers) {
        String[] cells = new String[2 * sizes.size() + 3];
        Arrays.fill(cells, "");
        cells[0] = "the deepest page to the first";
        for (int at = 0; at < sizes.size(); at++) {
            Answer first = answer(answers, sizes.get(at), "first");
            Answer last = answer(answers, sizes.get(at), "deepest");
            cells[2 * at + 1] = Section.number(last.median() / first.median());
            cells[2 * at + 2] = Section.number(last.p99() / first.p99());
        }
        cells[cells.length - 1] = "1.20";
        return cells;
    }
}
