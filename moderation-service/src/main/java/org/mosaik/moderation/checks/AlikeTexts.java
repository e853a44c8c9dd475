package org.mosaik.moderation.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Fields;

/** The same text again, or with a few words changed; names do not count, because who floods changes them first. */
final class AlikeTexts implements Check {

    private static final int FEWEST_WORDS = 4;

    /** Small words are in every text. */
    private static final int SHORTEST_WORD = 4;

    /** With fewer than these, texts are alike only if they are the same. */
    private static final int ENOUGH_WORDS = 12;

    private static final int REMEMBERED = 20_000;

    private final Earlier earlier;
    private final NewestMarks newest = new NewestMarks(REMEMBERED);

    AlikeTexts(Earlier earlier) {
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return LookAtStories.ALIKE;
    }

    @Override
    public Found look(Subject subject) {
        return mark(subject).map(mark -> look(mark, subject.id())).orElse(Found.NOTHING);
    }

    private Found look(TextMark mark, String id) {
        Optional<TextMark> remembered = newest.like(mark, id);
        Optional<TextMark> known =
                remembered.or(() -> earlier.near(mark, id).filter(mark::isLike).findFirst());
        TextMark shared = known.orElse(mark);
        if (remembered.isEmpty()) {
            newest.add(shared, id);
        }
        List<Finding> findings = known.isPresent() ? List.of(new Finding(name(), null)) : List.of();
        return new Found(findings, shared.toString());
    }

    /** Empty where there is too little to tell. */
    static Optional<TextMark> mark(Subject subject) {
        List<String> words = words(subject).toList();
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<String> telling =
                words.stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
        return Optional.of(telling.size() < ENOUGH_WORDS ? TextMark.exactly(words) : TextMark.of(telling));
    }

    /** The order of the answers is that of their keys: the map that they stand in may have another one. */
    private static Stream<String> words(Subject subject) {
        return subject.answers().stream()
                .filter(passage -> !passage.field().equals(Fields.NAME))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .flatMap(passage -> passage.words().stream())
                .map(Word::lower);
    }
}
