package org.mosaik.moderation.checks;

import java.util.Map;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;

/** Words that mostly hurt, by a small list for each language of the form. */
final class Insults implements Check {

    private final Map<String, WordList> lists = WordList.of("insults", "de", "en", "fr", "tr", "uk", "ar");

    @Override
    public String name() {
        return "insult";
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
                        .filter(word -> list.has(word.lower()))
                        .map(word -> passage.finding(name(), word, word));
    }
}
