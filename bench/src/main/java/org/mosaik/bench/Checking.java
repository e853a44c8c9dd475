package org.mosaik.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.moderation.checks.Earlier;
import org.mosaik.moderation.checks.LookAtStories;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** How long all checks of moderation together take for one story. */
final class Checking implements Workload {

    private static final int STORIES = 2_000;
    private static final String AIM = "20 ms";
    private static final List<String> SENTENCES = List.of(
            "Hinter dem Bahnhof lag jahrelang eine Brache, %s war sie voller Disteln.",
            "Jeden Samstag kommen %s Leute aus dem ganzen Viertel, manche mit Kindern, manche mit Kuchen.",
            "Meine Nachbarin %s hat mir gezeigt, wie man Bohnen zieht.",
            "Im Chor singen sechzig Menschen, die sich ohne %s nie begegnet wären.",
            "Wir teilen Werkzeug, Samen und Rezepte, und wer %s nicht kennt, fragt einfach.",
            "Seit ich in der Bergstraße 12 wohne, ist %s für mich ein Wort mit Bedeutung.",
            "Rufen Sie mich an unter 0203 1234567, dann erzähle ich von %s.",
            "Als meine Mutter krank war, standen plötzlich %s vor der Tür.",
            "NRW. Das machen WIR! steht über %s, und so ist es auch gemeint.",
            "Mehr davon unter www.beispiel.de/%s.");

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public Section run(Bench bench) {
        Section section = new Section(
                "Checks",
                "All checks of moderation for one story, one story after the other, on the thread on which they run and with the"
                        + " way there and back; German stories that all differ, a telephone number, a street, a link or"
                        + " a word from a list in many of them. " + (bench.rounds() - 1) + " rounds of "
                        + Section.number(STORIES)
                        + " stories after one that is dropped. The queue's index is not asked.",
                "story",
                "median",
                "p99",
                "longest",
                "aim");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Earlier.class, () -> (mark, id) -> Stream.empty());
            context.scan(LookAtStories.class.getPackageName());
            context.refresh();
            LookAtStories checks = context.getBean(LookAtStories.class);
            for (int length : List.of(1_000, 10_000)) {
                Histogram took = rounds(bench, checks, length);
                section.row(
                        Section.number(length) + " letters",
                        millis(took.getValueAtPercentile(50)),
                        millis(took.getValueAtPercentile(99)),
                        millis(took.getMaxValue()),
                        AIM);
            }
        }
        return section;
    }

    private static Histogram rounds(Bench bench, LookAtStories checks, int length) {
        List<Content> stories = stories(length);
        Histogram took = new Histogram(3);
        for (int round = 0; round < bench.rounds(); round++) {
            bench.say(length + " letters, round " + round);
            took = round == 1 ? new Histogram(3) : took;
            for (int i = 0; i < STORIES; i++) {
                long start = System.nanoTime();
                checks.at("s" + i, stories.get(i), List.of());
                took.recordValue(System.nanoTime() - start);
            }
        }
        return took;
    }

    private static List<Content> stories(int length) {
        Random random = new Random(length);
        List<Content> stories = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
                text.append(String.format(sentence, word(random))).append(' ');
            }
            stories.add(story(text.substring(0, length)));
        }
        return stories;
    }

    private static String word(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }

    private static Content story(String text) {
        return new Content(
                "bench",
                Kind.STORY,
                "de",
                Map.of(Fields.TITLE, new FieldValue.Text("Der Garten"), Fields.TEXT, new FieldValue.Text(text)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String millis(long nanos) {
        return String.format(java.util.Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
