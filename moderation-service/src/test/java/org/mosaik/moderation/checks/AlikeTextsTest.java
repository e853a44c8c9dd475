package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.moderation.Stories;

class AlikeTextsTest {

    private static final String GARDEN =
            "Hinter dem Bahnhof lag jahrelang eine Brache. Dann haben wir angefangen: erst drei"
                    + " Hochbeete, dann zehn, heute sind es vierzig. Jeden Samstag kommen Leute aus dem ganzen Viertel, manche mit"
                    + " Kindern, manche mit Kuchen. Wir teilen Werkzeug, Samen und Rezepte. Wer nichts von Tomaten versteht, lernt es"
                    + " hier von Menschen, die ihr Leben lang einen Garten hatten.";

    private static final String GARDEN_AGAIN = GARDEN.replace("vierzig", "fünfzig")
            .replace("Jeden Samstag", "Jeden Sonntag")
            .replace("Rezepte", "Geschichten");

    private static final String OTHER_GARDEN =
            "Unser Garten am Kanal gehört allen. Vor fünf Jahren standen hier noch Garagen."
                    + " Heute wachsen Bohnen, Kürbisse und Sonnenblumen, und im Sommer gießen die Kinder der Grundschule. Einmal im"
                    + " Monat kochen wir aus dem, was reif ist, und essen an einem langen Tisch. Viele von uns haben sich vorher nie"
                    + " gegrüßt, jetzt passen wir aufeinander auf.";

    private static final String CHOIR =
            "Im Chor der Werkstatt singen sechzig Leute, die sich sonst nie begegnet wären. Wir proben"
                    + " donnerstags, Noten braucht niemand zu lesen. Beim letzten Konzert war die Kirche so voll, dass die Menschen"
                    + " auf der Treppe standen. Für mich ist das der schönste Abend der Woche.";

    private static final String SPAM =
            "Jetzt günstig Schuhe kaufen, nur noch heute, alle Größen, alle Farben, schneller Versand,"
                    + " zahlen Sie später, klicken Sie hier und sichern Sie sich den Rabatt, bevor es zu spät ist, Ihre Freunde haben"
                    + " schon bestellt, worauf warten Sie noch, greifen Sie zu.";

    private final AlikeTexts check = new AlikeTexts((mark, id) -> Stream.empty());

    private static String text(String name) {
        return switch (name) {
            case "garden" -> GARDEN;
            case "garden again" -> GARDEN_AGAIN;
            case "garden shouted" -> GARDEN.toUpperCase(java.util.Locale.GERMAN);
            case "garden in paragraphs" -> GARDEN.replace(". ", ".\n\n");
            case "garden with a greeting" -> "Hallo zusammen! " + GARDEN + " Viele Grüße!";
            case "other garden" -> OTHER_GARDEN;
            case "choir" -> CHOIR;
            case "spam" -> SPAM;
            case "spam numbered" -> SPAM.replace("heute", "heute 4711").replace("Rabatt", "Rabatt von 30 Prozent");
            case "short" -> "Wir halten hier zusammen.";
            case "short again" -> "wir halten HIER zusammen";
            case "short other" -> "Wir halten immer zusammen.";
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            garden, garden, true
            garden, garden again, true
            garden, garden shouted, true
            garden, garden in paragraphs, true
            garden, garden with a greeting, true
            garden again, garden with a greeting, true
            garden in paragraphs, garden shouted, true
            spam, spam, true
            spam, spam numbered, true
            short, short again, true
            garden, other garden, false
            garden again, other garden, false
            garden, choir, false
            other garden, choir, false
            choir, spam, false
            garden, spam, false
            other garden, spam numbered, false
            short, short other, false
            short, garden, false
            short, spam, false
            """)
    void findsTheSameTextWithAFewOtherWordsAndNotAnotherOneOnTheSameThing(String one, String other, boolean alike) {
        Found first = check.look(story("a", text(one)));

        Found second = check.look(story("b", text(other)));

        assertThat(first.findings()).isEmpty();
        assertThat(second.findings()).isEqualTo(alike ? List.of(new Finding("text-alike", null)) : List.of());
        assertThat(first.alike()).isNotNull();
        assertThat(second.alike() != null && second.alike().equals(first.alike()))
                .isEqualTo(alike);
    }

    @Test
    void aStoryIsNotLikeItself() {
        Found first = check.look(story("a", GARDEN));

        assertThat(check.look(story("a", GARDEN)).findings()).isEmpty();
        assertThat(check.look(story("a", GARDEN))).isEqualTo(first);
    }

    @Test
    void thousandsOfOthersInBetweenAreNotMistakenForIt() {
        check.look(story("a", GARDEN));
        for (int i = 0; i < 2_000; i++) {
            String text = IntStream.range(40 * i, 40 * i + 30)
                    .mapToObj(n -> "wort" + n)
                    .toList()
                    .toString();
            assertThat(check.look(story("b" + i, text)).findings()).isEmpty();
        }

        assertThat(check.look(story("c", GARDEN_AGAIN)).findings()).hasSize(1);
    }

    @Test
    void asksForThoseThatItDoesNotRemember() {
        TextMark before = AlikeTexts.mark(story("a", GARDEN)).orElseThrow();
        AlikeTexts restarted = new AlikeTexts((mark, id) ->
                before.bands().stream().anyMatch(mark.bands()::contains) ? Stream.of(before) : Stream.empty());

        Found found = restarted.look(story("b", GARDEN_AGAIN));

        assertThat(found.alike()).isEqualTo(before.toString());
        assertThat(found.findings()).hasSize(1);
    }

    @Test
    void namesDoNotCountAndAFewWordsAreTooFew() {
        check.look(story("a", GARDEN, "Anna"));

        assertThat(check.look(story("b", GARDEN, "Boris")).findings()).hasSize(1);
        assertThat(check.look(story("c", "Danke dafür!"))).isEqualTo(Found.NOTHING);
    }

    private static Subject story(String id, String text) {
        return story(id, text, "Anna");
    }

    private static Subject story(String id, String text, String name) {
        Map<String, FieldValue> fields =
                Map.of(Fields.TEXT, new FieldValue.Text(text), Fields.NAME, new FieldValue.Text(name));
        Content content = Stories.content(fields, List.of("site"));
        return Told.subject(id, content);
    }
}
