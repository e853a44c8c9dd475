package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;

/** Several words in capitals one after the other, where a script has any, and rows of exclamation marks. */
final class Shouting implements Check {

    private static final Pattern MARKS = Pattern.compile("[!?！؟]{3,}+");
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 12;

    @Override
    public String name() {
        return "shouting";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().flatMap(passage -> Stream.concat(words(passage), marks(passage))));
    }

    private Stream<Finding> marks(Passage passage) {
        return MARKS.matcher(passage.text())
                .results()
                .map(marks -> passage.finding(name(), marks.start(), marks.end()));
    }

    private Stream<Finding> words(Passage passage) {
        List<Finding> found = new ArrayList<>();
        List<Word> words = passage.words();
        int first = 0;
        for (int at = 0; at < words.size(); at++) {
            boolean shouted = words.get(at).isAllCapitals();
            boolean last = at + 1 == words.size() || !words.get(at + 1).isAllCapitals() || !passage.isOnly("!\n", at);
            if (shouted && last && isLoud(words.subList(first, at + 1))) {
                found.add(passage.finding(name(), words.get(first), words.get(at)));
            }
            first = shouted && !last ? first : at + 1;
        }
        return found.stream();
    }

    private static boolean isLoud(List<Word> words) {
        int letters = words.stream().mapToInt(word -> word.text().length()).sum();
        return words.size() >= FEWEST_WORDS && letters >= FEWEST_LETTERS;
    }
}
