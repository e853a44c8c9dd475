package org.mosaik.moderation.checks;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.moderation.Stories;

/** Stories for checks, and what those find in them. */
final class Told {

    private Told() {}

    static Subject story(String language, String text) {
        return story(language, Kind.STORY, Map.of(Fields.TEXT, text));
    }

    static Subject story(String language, Kind kind, Map<String, String> texts, Medium... media) {
        Map<String, FieldValue> fields = texts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> new FieldValue.Text(entry.getValue())));
        Content content = new Content(
                "probe", kind, language, fields, List.of(media), List.of(), List.of(), List.of(), List.of(), List.of());
        return subject(Stories.anId(), content);
    }

    static Subject subject(String id, Content content) {
        return Subject.of(id, content, List.of());
    }

    /** The very words that a check is about; {@code *} where it is about all of them. */
    static List<String> quotes(Check check, String language, String text) {
        return check.look(story(language, text)).findings().stream()
                .map(finding -> quote(finding, text))
                .toList();
    }

    static List<String> codes(Check check, String language, String text) {
        return check.look(story(language, text)).findings().stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static String quote(Finding finding, String text) {
        return finding.start() == null ? "*" : text.substring(finding.start(), requireNonNull(finding.end()));
    }

    /** As a table has them: parted by {@code &}, nothing for nothing. */
    static List<String> several(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split(" & "));
    }
}
