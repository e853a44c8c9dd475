package org.mosaik.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class StylesTest {

    private static final String PHYSICAL =
            "(margin|padding|border)-(left|right|top|bottom)|(?<![-a-z])(left|right|top|bottom)\\s*:|text-align:\\s*(left|right)|float:\\s*(left|right)"
                    + "|(?<![-a-z(])(width|height|(min|max)-(width|height))\\s*:";

    private final String css = read();

    @ParameterizedTest
    @CsvSource({
        "ink, bg, 4.5",
        "ink, surface, 4.5",
        "ink, sunken, 4.5",
        "ink-soft, bg, 4.5",
        "ink-soft, surface, 4.5",
        "ink-soft, sunken, 4.5",
        "brand-text, bg, 4.5",
        "brand-text, surface, 4.5",
        "brand-text, sunken, 4.5",
        "accent-text, bg, 4.5",
        "accent-text, surface, 4.5",
        "on-brand, brand, 4.5",
        "on-brand, brand-strong, 4.5",
        "on-mark, mark, 4.5",
        "ok, ok-soft, 4.5",
        "warn, warn-soft, 4.5",
        "bad, bad-soft, 4.5",
        "bad, bg, 4.5",
        "bad, surface, 4.5",
        "surface, bad, 4.5",
        "ink, ok-soft, 4.5",
        "ink, warn-soft, 4.5",
        "ink, bad-soft, 4.5",
        "edge, bg, 3",
        "edge, surface, 3",
        "edge, sunken, 3",
        "focus, bg, 3",
        "focus, surface, 3",
        "focus, sunken, 3"
    })
    void coloursCanBeReadInLightAndDark(String front, String back, double wanted) {
        Map<String, Colour> light = tokens(css.substring(0, css.indexOf("@media (prefers-color-scheme: dark)")));
        Map<String, Colour> dark = new HashMap<>(light);
        dark.putAll(
                tokens(css.substring(css.indexOf("@media (prefers-color-scheme: dark)"), css.indexOf("/* Ground */"))));

        assertThat(contrast(light, front, back)).as("light").isGreaterThanOrEqualTo(wanted);
        assertThat(contrast(dark, front, back)).as("dark").isGreaterThanOrEqualTo(wanted);
    }

    @Test
    void everyCampaignColourCanBeReadWhereItIsUsed() {
        for (int step = 0; step < 4096; step += 7) {
            String brand = String.format("%x%<x%x%<x%x%<x", step >> 8, (step >> 4) & 15, step & 15);
            String sheet = new Theme(brand, brand).css();
            int night = sheet.indexOf("@media");
            Map<String, Colour> light = tokens(sheet.substring(0, night));
            Map<String, Colour> dark = tokens(sheet.substring(night));
            Map<String, Colour> ground = tokens(css.substring(0, css.indexOf("@media")));

            assertThat(contrast(light, "on-brand", "brand")).as(brand).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(light, "on-brand", "brand-strong")).as(brand).isGreaterThanOrEqualTo(4.5);
            for (String back : new String[] {"bg", "surface", "sunken"}) {
                assertThat(colour(light, "brand-text").contrast(colour(ground, back)))
                        .as(brand)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String back : new String[] {"15181b", "1e2226", "101214"}) {
                assertThat(colour(dark, "brand-text").contrast(Colour.of(back)))
                        .as(brand)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void layoutMirrorsForArabic() {
        assertThat(css.replaceAll("@media[^{]*", "")).doesNotContainPattern(PHYSICAL);
        assertThat("a{margin-left:1px}").containsPattern(PHYSICAL);
        assertThat("a{ left: 0 }").containsPattern(PHYSICAL);
    }

    @Test
    void nothingComesFromElsewhere() {
        assertThat(css).doesNotContain("@import", "url(", "http:", "https:");
    }

    @Test
    void everyTokenInUseIsDefined() {
        Pattern use = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

        assertThat(use.matcher(css).results().map(token -> token.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(token -> assertThat(css).contains(token + ":"));
    }

    private static double contrast(Map<String, Colour> tokens, String front, String back) {
        return colour(tokens, front).contrast(colour(tokens, back));
    }

    private static Colour colour(Map<String, Colour> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Colour> tokens(String rules) {
        Map<String, Colour> tokens = new HashMap<>();
        Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6})")
                .matcher(rules)
                .results()
                .forEach(token -> tokens.put(token.group(1), Colour.of(token.group(2))));
        return tokens;
    }

    private static String read() {
        try {
            return new ClassPathResource("web/static/mosaik.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
