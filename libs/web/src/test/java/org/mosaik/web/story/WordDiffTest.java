package org.mosaik.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.web.story.WordDiff.Fate;
import org.mosaik.web.story.WordDiff.Piece;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource({
        "Wir kochen heute., Wir kochen heute., Wir kochen heute.",
        "Wir kochen heute., Wir kochen morgen., Wir kochen [-heute.][+morgen.]",
        "Wir kochen., Wir alle kochen., Wir [+alle ]kochen.",
        "'', Neu., [+Neu.]",
        "Alt., '', [-Alt.]",
        "'Wir  kochen', Wir kochen, Wir kochen",
        "مرحبا بكم هنا, مرحبا بكم هناك, مرحبا بكم [-هنا][+هناك]"
    })
    void saysWhatBecameOfTheWords(String before, String now, String shown) {
        assertThat(show(WordDiff.between(before, now))).isEqualTo(shown);
    }

    @Test
    void isBothTextsAtOnce() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = words(random, 30);
            String now = words(random, 30);
            List<Piece> pieces = WordDiff.between(before, now);

            assertThat(text(pieces, Fate.REMOVED)).isEqualTo(before);
            assertThat(text(pieces, Fate.ADDED)).isEqualTo(now);
        }
    }

    /** Some thousand words that have nothing in common would take the memory of everybody else. */
    @Test
    void comparesAVeryLongTextLineByLine() {
        String before = "a\n".repeat(1)
                + IntStream.range(0, 4_000).mapToObj(word -> "x" + word).collect(Collectors.joining(" "));
        String now =
                "a\n" + IntStream.range(0, 4_000).mapToObj(word -> "y" + word).collect(Collectors.joining(" "));

        List<Piece> pieces = WordDiff.between(before, now);

        assertThat(pieces).extracting(Piece::fate).containsExactly(Fate.KEPT, Fate.REMOVED, Fate.ADDED);
    }

    private static String words(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(word -> "w" + random.nextInt(6))
                .collect(Collectors.joining(" "));
    }

    /** One of the two texts. */
    private static String text(List<Piece> pieces, Fate side) {
        return pieces.stream()
                .filter(piece -> piece.fate() == Fate.KEPT || piece.fate() == side)
                .flatMap(piece -> java.util.Arrays.stream(piece.text().strip().split("\\s+")))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String show(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
