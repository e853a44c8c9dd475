package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {

    private final Properties german = read("submission/messages.properties");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de__EINFACH", "tr", "uk", "ar", "fr"})
    void everyTextIsThereInEveryLanguage(String language) {
        Properties texts = read("submission/messages_" + language + ".properties");

        assertThat(texts.keySet()).isEqualTo(german.keySet()).isNotEmpty();
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(texts, key)).as(key).isEqualTo(placeholders(german, key));
            assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        });
    }

    /** Pages for editors are German and English, like the console. */
    @Test
    void everyTextForEditorsIsThereInBothLanguages() {
        Properties ours = read("submission/behalf.properties");
        Properties english = read("submission/behalf_en.properties");

        assertThat(english.keySet()).isEqualTo(ours.keySet()).isNotEmpty().doesNotContainAnyElementsOf(german.keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(ours, key));
            assertThat(english.getProperty(key) + ours.getProperty(key)).as(key).doesNotContain("'");
        });
    }

    private static long placeholders(Properties texts, String key) {
        return Pattern.compile("\\{\\d")
                .matcher(texts.getProperty(key))
                .results()
                .count();
    }

    private static Properties read(String path) {
        Properties texts = new Properties();
        try (var file = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException missing) {
            throw new IllegalStateException(path, missing);
        }
    }
}
