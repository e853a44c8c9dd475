package org.mosaik.moderation.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of one language, a line each, with what they stand for: lines in brackets begin a part. A star behind a word stands
 * for every ending, a star before it for every beginning.
 */
final class WordList {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 24;

    private static final char FIRST_ARABIC = '\u0600';

    /** Arabic writes the article and small words at the beginning of a word. */
    private static final Pattern ARTICLE = Pattern.compile("^(?:[وفبك]?ال|لل|و)(?=.{3})");

    private static final String FOLDER = "/moderation/checks/";

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();

    /** One for each language that has such a file. */
    static Map<String, WordList> of(String name, String... languages) {
        Map<String, WordList> lists = new LinkedHashMap<>();
        for (String language : languages) {
            lists.put(language, read(FOLDER + name + "_" + language + ".txt"));
        }
        return lists;
    }

    static WordList read(String file) {
        WordList list = new WordList();
        String part = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                part = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.add(line.strip(), part);
            }
        }
        return list;
    }

    private static Iterable<String> lines(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String word, String part) {
        if (word.endsWith("*")) {
            beginnings.put(word.substring(0, word.length() - 1), part);
        } else if (word.startsWith("*")) {
            endings.put(word.substring(1), part);
        } else {
            whole.put(word, part);
        }
    }

    /** Whether this very word is in it, with nothing before or behind. */
    boolean lists(String word) {
        return whole.containsKey(word);
    }

    /** What a word stands for, in small letters. */
    Optional<String> partOf(String word) {
        Optional<String> part = known(word);
        boolean mayHaveArticle = !word.isEmpty() && word.charAt(0) >= FIRST_ARABIC;
        return mayHaveArticle ? part.or(() -> known(ARTICLE.matcher(word).replaceFirst(""))) : part;
    }

    private Optional<String> known(String word) {
        String part = whole.get(word);
        int longest = Math.min(word.length(), LONGEST_PART);
        for (int cut = SHORTEST_PART; part == null && cut <= longest; cut++) {
            part = beginnings.get(word.substring(0, cut));
        }
        for (int cut = SHORTEST_PART; part == null && !endings.isEmpty() && cut <= longest; cut++) {
            part = endings.get(word.substring(word.length() - cut));
        }
        return Optional.ofNullable(part);
    }
}
