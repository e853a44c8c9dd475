package org.mosaik.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaik.web.problem.Problem;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {

    private final Properties german = read("web/messages.properties");
    private final Properties english = read("web/messages_en.properties");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(german.keySet()).isNotEmpty();
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(german.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() {
        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english, key)).isEqualTo(placeholders(german, key)));
    }

    @Test
    void noTextHasAStraightApostropheThatFormattingWouldSwallow() {
        assertThat(german.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
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
