package org.mosaik.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is set as text and as HTML.
 *
 * @param points listed below the opening
 * @param sections what has parts with a title each, below that
 * @param quote words of somebody else's, shown as such
 * @param action the one thing to do
 * @param leave the way out of the newsletter
 */
public record Letter(
        Locale language,
        String subject,
        List<String> opening,
        List<String> points,
        List<Section> sections,
        @Nullable String quote,
        Action action,
        List<String> closing,
        @Nullable Action leave) {

    /**
     * Words under a title.
     *
     * @param quotes words of somebody else's, shown as such
     */
    public record Section(String title, List<String> words, List<String> quotes) {
        public Section {
            words = List.copyOf(words);
            quotes = List.copyOf(quotes);
        }

        /** Of all quotes, for setting them as text. */
        public List<String> quoteLines() {
            return quotes.stream().flatMap(String::lines).toList();
        }
    }

    /** A link and what it is for. */
    public record Action(String label, String link) {}

    public Letter {
        subject = oneLine(subject);
        opening = List.copyOf(opening);
        points = List.copyOf(points);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
    }

    /** Without sections. */
    public Letter(
            Locale language,
            String subject,
            List<String> opening,
            List<String> points,
            @Nullable String quote,
            Action action,
            List<String> closing,
            @Nullable Action leave) {
        this(language, subject, opening, points, List.of(), quote, action, closing, leave);
    }

    /** A subject is a header: whatever could end it becomes a space. */
    private static String oneLine(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= 150
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 149)) + "…";
    }

    /** The direction in which its language is written. */
    public String direction() {
        return switch (language.getLanguage()) {
            case "ar", "fa", "he", "iw", "ur" -> "rtl";
            default -> "ltr";
        };
    }

    /** Lines of the quote, for setting it as text. */
    public List<String> quoteLines() {
        return quote == null ? List.of() : quote.lines().toList();
    }
}
