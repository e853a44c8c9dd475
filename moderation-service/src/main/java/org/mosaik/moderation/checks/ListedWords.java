package org.mosaik.moderation.checks;

import java.util.Map;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;

/** Words that editors should look at, by a small list for each language of the form; its parts stand in the codes. */
final class ListedWords implements Check {

    private final String name;
    private final Map<String, WordList> lists;

    private ListedWords(String name, String file) {
        this.name = name;
        this.lists = WordList.of(file, "de", "en", "fr", "tr", "uk", "ar");
    }

    /** Words that mostly hurt. */
    static Check insults() {
        return new ListedWords("insult", "insults");
    }

    /**
     * Words that tell of somebody's health, religion, origin, politics or love: what the law protects most (Art. 9 GDPR). Such a
     * story is welcome, but its person has to want just that to be read by everybody.
     */
    static Check specialCategories() {
        return new ListedWords("special", "special");
    }

    @Override
    public String name() {
        return name;
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
                                .map(part -> passage.finding(part.isEmpty() ? name : name + "-" + part, word, word))
                                .stream());
    }
}
