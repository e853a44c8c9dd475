package org.mosaik.moderation.checks;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Fields;

/**
 * Whether a story is in the language that its person named. Told by the script and, in Latin letters, by the small words of
 * which every language has its own, as far as there are enough words to tell.
 */
final class DeclaredLanguage implements Check {

    private static final int FEWEST_WORDS = 10;
    private static final double CLEARLY = 0.15;
    private static final double HARDLY = 0.04;

    private final Map<String, WordList> smallWords = WordList.of("small-words", "de", "en", "fr", "tr");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Found look(Subject subject) {
        List<Passage> passages = subject.answers().stream()
                .filter(passage -> !passage.field().equals(Fields.NAME))
                .toList();
        List<Word> words = passages.stream()
                .flatMap(passage -> passage.words().stream())
                .filter(Word::isAllLetters)
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return Found.NOTHING;
        }
        return Found.of(Stream.of(passages.stream()
                        .max(Comparator.comparingInt(passage -> passage.words().size()))
                        .filter(longest -> isOther(longest.language(), words))
                        .map(longest -> new Finding(name(), longest.field())))
                .flatMap(Optional::stream));
    }

    private boolean isOther(String declared, List<Word> words) {
        String letters = words.stream().map(Word::lower).collect(Collectors.joining());
        return switch (declared) {
            case "ar" -> !isMostly(letters, UnicodeScript.ARABIC) || has(letters, "پچژگ") > 0;
            case "uk" -> !isMostly(letters, UnicodeScript.CYRILLIC) || has(letters, "ыэъё") > has(letters, "іїєґ");
            default -> smallWords.containsKey(declared) && isOtherInLatin(declared, letters, words);
        };
    }

    private boolean isOtherInLatin(String declared, String letters, List<Word> words) {
        if (!isMostly(letters, UnicodeScript.LATIN)) {
            return true;
        }
        Map<String, Double> shares = new HashMap<>();
        smallWords.forEach((language, list) -> shares.put(
                language,
                words.stream().filter(word -> list.lists(word.lower())).count() / (double) words.size()));
        double own = shares.getOrDefault(declared, 0.0);
        double best = shares.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        return (best >= CLEARLY && best > 2 * own) || (own < HARDLY && words.size() >= 2 * FEWEST_WORDS);
    }

    private static boolean isMostly(String letters, UnicodeScript script) {
        return count(letters, sign -> UnicodeScript.of(sign) == script) * 2 > letters.length();
    }

    private static long has(String letters, String some) {
        return count(letters, sign -> some.indexOf(sign) >= 0);
    }

    private static long count(String letters, IntPredicate which) {
        return letters.chars().filter(which).count();
    }
}
