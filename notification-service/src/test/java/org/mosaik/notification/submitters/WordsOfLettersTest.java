package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.mail.Words;
import org.springframework.core.io.ClassPathResource;

/** Whoever hands a story in hears from us in the language of the form. */
class WordsOfLettersTest {

    private final Properties german = read("");

    @ParameterizedTest
    @ValueSource(strings = {"_en", "_de__EINFACH", "_tr", "_uk", "_ar", "_fr"})
    void everyLetterIsThereInEveryLanguage(String language) {
        Properties words = read(language);

        assertThat(words.keySet()).isEqualTo(german.keySet()).isNotEmpty();
        assertThat(words.stringPropertyNames()).allSatisfy(key -> {
            assertThat(words.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(placeholders(words, key)).as(key).isEqualTo(placeholders(german, key));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void everyLanguageOfTheFormsIsWrittenIn(String tag) {
        assertThat(Words.language(tag, SubmitterLetters.LANGUAGES)).isEqualTo(Locale.forLanguageTag(tag));
    }

    private static long placeholders(Properties words, String key) {
        return Pattern.compile("\\{\\d")
                .matcher(words.getProperty(key))
                .results()
                .count();
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        String file = "notification/submitters" + language + ".properties";
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new IllegalStateException(file, missing);
        }
    }
}
