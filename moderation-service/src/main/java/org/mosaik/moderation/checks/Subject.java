package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Medium;
import org.mosaik.events.Origin;
import org.mosaik.events.Variant;

/**
 * What a check looks at: a story as its readers would get it.
 *
 * @param doubts what was doubted about it as it came in, in codes of {@link Origin}
 * @param answers its words, without those for the editors alone
 * @param besides what else is to be read: the words of its pictures, and its other variants
 */
public record Subject(String id, Content content, List<String> doubts, List<Passage> answers, List<Passage> besides) {

    static Subject of(String id, Content whole, List<String> doubts) {
        Content content = whole.forReaders();
        return new Subject(id, content, doubts, answers(content.fields(), content.language(), true), besides(content));
    }

    public Stream<Passage> passages() {
        return Stream.concat(answers.stream(), besides.stream());
    }

    private static List<Passage> answers(Map<String, FieldValue> fields, String language, boolean quotable) {
        List<Passage> passages = new ArrayList<>();
        fields.forEach((key, value) -> {
            if (value instanceof FieldValue.Text text) {
                passages.add(Passage.of(key, text.value(), language, quotable));
            }
        });
        return passages;
    }

    private static List<Passage> besides(Content content) {
        List<Passage> passages = new ArrayList<>();
        for (Medium medium : content.media()) {
            Stream.of(
                            Optional.ofNullable(medium.alt()),
                            Optional.ofNullable(medium.caption()),
                            Optional.ofNullable(medium.credit()))
                    .flatMap(Optional::stream)
                    .forEach(text -> passages.add(Passage.of(medium.id(), text, content.language(), false)));
        }
        for (Variant variant : content.variants()) {
            String language = variant.language() == null ? content.language() : variant.language();
            passages.addAll(answers(variant.fields(), language, false));
        }
        return passages;
    }
}
