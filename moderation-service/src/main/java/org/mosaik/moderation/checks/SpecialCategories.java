package org.mosaik.moderation.checks;

import java.util.Map;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;

/**
 * Words that tell of somebody's health, religion, origin, politics or love: what the law protects most (Art. 9 GDPR). Such a
 * story is welcome, but its person has to want just that to be read by everybody.
 */
final class SpecialCategories implements Check {

    private final Map<String, WordList> lists = WordList.of("special", "de", "en", "fr", "tr", "uk", "ar");

    @Override
    public String name() {
        return "special";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().flatMap(this::in));
    }

    private Stream<Finding> in(Passage passage) {
        WordList list = lists.get(passage.language());
        return list == null
                ? Stream.empty()
                : passage.words().stream()
                        .flatMap(word -> list
                                .partOf(word.lower())
                                .map(category -> passage.finding(name() + "-" + category, word, word))
                                .stream());
    }
}
