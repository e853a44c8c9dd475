package org.mosaik.messaging.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Messages of failures quote what people wrote. */
class StrippedTest {

    private final Exception failure = new IllegalStateException("Marlies", new IOException("Geheim"));

    @Test
    void namesTheClassesAndNothingElse() {
        assertThat(Stripped.name(failure)).isEqualTo("IllegalStateException < IOException");
    }

    @Test
    void keepsWhereItHappenedWithoutWhatWasSaid() {
        StringWriter printed = new StringWriter();
        Stripped.of(failure).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains("IllegalStateException", "IOException", getClass().getName())
                .doesNotContain("Marlies", "Geheim");
    }
}
