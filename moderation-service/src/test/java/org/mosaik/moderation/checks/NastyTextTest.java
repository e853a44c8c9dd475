package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to slow a check down: none takes steps that grow faster than the text. */
class NastyTextTest {

    private static final int LENGTH = 60_000;

    /** Not how quick it is, but that it ends: what grows with the square of the text takes minutes. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final List<Check> CHECKS = Checks.all((mark, id) -> Stream.empty());

    static Stream<String> nasty() {
        return Stream.of(
                        "a",
                        "A",
                        "1",
                        " ",
                        ".",
                        "-",
                        "@",
                        "!",
                        "a.",
                        "a-",
                        "a@",
                        "@.",
                        "1 ",
                        "+1",
                        "0",
                        "(",
                        "www.",
                        "DE8",
                        "DE89 ",
                        "DE89 3704 0044 0532 0130 0",
                        "http://",
                        "a.de",
                        "Anna ",
                        "Anna Berger ",
                        "Frau ",
                        "ich heiße ",
                        "Straße 1 ",
                        "A straße",
                        "1 Rue ",
                        "1 A ",
                        "вул ",
                        "شارع ",
                        "و",
                        "ال",
                        "IDIOT ",
                        "scheiß",
                        "0203 ",
                        "0203 1234567 ",
                        "+49-",
                        "0171/",
                        "1.1.",
                        "\n",
                        "\u0301",
                        "a\u0301",
                        "'",
                        "a'",
                        "\uD83D\uDE00",
                        "(at)",
                        " at ",
                        "[ @ ] ",
                        "foo@bar.",
                        "x.y@z-")
                .map(part -> part.repeat(LENGTH / part.length()));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void everyCheckComesToAnEnd(String text) {
        for (String language : List.of("de", "uk")) {
            Subject subject = Told.story(language, text);
            CHECKS.forEach(check -> assertTimeoutPreemptively(LONG, () -> check.look(subject), check::name));
        }
    }

    @Test
    void whatIsFoundIsBounded() {
        Subject subject = Told.story("de", "IDIOT anna@example.org ".repeat(2_000));

        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(check.look(subject).findings()).hasSizeLessThanOrEqualTo(25));
    }
}
