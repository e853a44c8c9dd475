package org.mosaik.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.web.problem.Problem;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {

    private final Properties german = read("web/messages.properties");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de__EINFACH", "tr", "uk", "ar", "fr"})
    void everyTextIsThereInEveryLanguage(String language) {
        Properties texts = read("web/messages_" + language + ".properties");

        assertThat(texts.keySet()).isEqualTo(german.keySet()).isNotEmpty();
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(texts, key)).as(key).isEqualTo(placeholders(german, key));
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            // formatting would swallow a straight apostrophe
            assertThat(texts.getProperty(key)).as(key).doesNotContain("'");
        });
    }

    @Test
    void plainGermanHasWordsOfItsOwnAndEveryLanguageHasOurDigits() {
        PageMessages messages = new PageMessages("web/messages");
        Locale plain = Locale.forLanguageTag("de-x-einfach");

        assertThat(messages.getMessage("form.optional", null, plain))
                .isEqualTo(read("web/messages_de__EINFACH.properties").getProperty("form.optional"));
        assertThat(messages.getMessage("form.max-length", new Object[] {30}, Locale.forLanguageTag("ar")))
                .contains("30");
        assertThat(messages.getMessage("form.optional", null, Locale.forLanguageTag("nl")))
                .isEqualTo(german.getProperty("form.optional"));
    }

    @Test
    void everyStatusHasWords() {
        assertThat(IntStream.range(400, 600)
                        .mapToObj(Problem::ofStatus)
                        .map(Problem::slug)
                        .distinct())
                .allSatisfy(slug -> assertThat(german.stringPropertyNames())
                        .contains("problem." + slug + ".title", "problem." + slug + ".detail"));
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
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
