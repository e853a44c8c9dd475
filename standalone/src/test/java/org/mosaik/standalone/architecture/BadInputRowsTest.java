package org.mosaik.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the list of bad input is in a test that carries its number, or says what is not there yet. */
class BadInputRowsTest {

    private static final int ROWS = 72;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)`");
    private static final Pattern NUMBERS = Pattern.compile("(?i)\\brows?\\s?\\d+(?:(?:,\\s*|\\s?and\\s?)\\d+)*");

    private record Row(int number, String answer, List<String> tests) {
        boolean isNotYet() {
            return answer.strip().startsWith("*not yet: ");
        }
    }

    private static List<Row> rows(String document) {
        return ROW.matcher(document)
                .results()
                .map(row -> new Row(Integer.parseInt(row.group(1)), row.group(2), types(row.group(3))))
                .toList();
    }

    private static List<String> types(String cell) {
        return TYPE.matcher(cell).results().map(type -> type.group(1)).toList();
    }

    private static List<String> unshown(List<Row> rows, List<Source> sources) {
        return rows.stream()
                .filter(row -> row.isNotYet() != row.tests().isEmpty()
                        || row.tests().stream().anyMatch(test -> !carries(sources, test, row.number())))
                .map(row -> "row " + row.number())
                .toList();
    }

    private static boolean carries(List<Source> sources, String test, int row) {
        return sources.stream()
                .filter(source -> source.name().equals(test + ".java"))
                .flatMap(source -> NUMBERS.matcher(source.text()).results())
                .flatMap(BadInputRowsTest::numbers)
                .anyMatch(number -> number == row);
    }

    private static Stream<Integer> numbers(MatchResult mention) {
        return Pattern.compile("\\d+")
                .matcher(mention.group())
                .results()
                .map(number -> Integer.valueOf(number.group()));
    }

    @Test
    void everyRowIsShownUnderItsNumber() {
        List<Row> rows = rows(Repository.file("docs/bad-input.md").text());

        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(unshown(rows, Repository.java())).isEmpty();
    }

    @Test
    void aRowWithoutATestOfItsNumberIsFound() {
        List<Row> rows = rows("""
                | 1 | shown | 422 | `TalesTest` |
                | 2 | in another row's test | 422 | `TalesTest` |
                | 3 | later | *not yet: no tales* | |
                | 4 | nowhere | 422 | |
                | 5 | both | *not yet: no tales* | `TalesTest` |
                """);
        Source tales = new Source("x/src/test/java/TalesTest.java", "void row1IsRefused() {} /** Rows 5, 7 and 9 */");

        assertThat(unshown(rows, List.of(tales))).containsExactly("row 2", "row 4", "row 5");
        assertThat(carries(List.of(tales), "TalesTest", 9)).isTrue();
    }
}
