package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security says of roles is what the code decides by. */
class MatrixTest {

    @Test
    void thePageSaysWhatTheCodeDecidesBy() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/security.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(MatrixTest::withoutWords)
                .toList();

        assertThat(page)
                .containsExactlyElementsOf(Stream.of(Right.values())
                        .filter(Right::takesRole)
                        .map(MatrixTest::row)
                        .toList());
    }

    private static String row(Right right) {
        return right
                + Stream.of(Role.values())
                        .map(role -> right.isFor(role) ? "yes" : "")
                        .reduce("", (before, cell) -> before + "|" + cell);
    }

    private static String withoutWords(String line) {
        String[] cells = line.split("\\|", -1);
        String right = cells[1].replace("`", "").strip();
        return right
                + Arrays.stream(cells, 3, cells.length - 1)
                        .map(String::strip)
                        .reduce("", (before, cell) -> before + "|" + cell);
    }
}
