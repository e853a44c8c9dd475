package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.moderation.cases.ReasonCode;

/** What moderation gives as a reason, mail and receipt have words for. */
class ReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_de__EINFACH", "_en", "_tr", "_uk", "_ar", "_fr"})
    void everyReasonHasWordsForTheSubmitterAndAGround(String language) throws IOException {
        Properties words = read("web/messages" + language + ".properties");

        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(words.getProperty("refused." + reason.code()))
                    .as(reason.code())
                    .isNotBlank();
            assertThat(words.getProperty("refused." + reason.code() + ".ground"))
                    .as(reason.code())
                    .isNotBlank();
        }
    }

    @Test
    void everyReasonHasWordsInTheConsole() throws IOException {
        Properties words = read("moderation/messages.properties");

        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(words.getProperty("reason." + reason.code()))
                    .as(reason.code())
                    .isNotBlank();
        }
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream stream = ReasonsTest.class.getClassLoader().getResourceAsStream(file)) {
            words.load(new InputStreamReader(java.util.Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return words;
    }
}
