package org.mosaik.moderation.cases;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Topic;

/** What the queue hears of a case. */
final class CaseSnapshots {

    /** Of a very long story editors find its beginning. */
    private static final int LONGEST = 20_000;

    private CaseSnapshots() {}

    static Case of(CaseDocument document, long basis) {
        long revision = document.revisionOn(Topic.CASES);
        if (document.state() == Case.State.ERASED) {
            return Case.erased(document.id(), revision, basis);
        }
        Optional<Content> content = Optional.ofNullable(document.story().edited());
        return new Case(
                document.id(),
                revision,
                basis,
                document.state(),
                document.story().campaign(),
                content.map(Content::kind).orElse(null),
                content.map(Content::language).orElse(null),
                content.flatMap(Content::place).map(FieldValue.Place::name).orElse(null),
                content.map(Content::headline).orElse(null),
                document.findings(),
                document.story().receivedAt(),
                document.story().sender(),
                document.story().quarantine(),
                content.map(Content::forReaders).map(CaseSnapshots::words).orElse(null),
                document.story().retouches().all(),
                document.story().found().alike(),
                document.story().retouches().edits(),
                document.reports(),
                document.rejectedBy());
    }

    private static String words(Content content) {
        String all = content.fields().values().stream()
                .map(CaseSnapshots::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    private static String words(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        return value instanceof FieldValue.NamedPerson person ? person.name() : "";
    }
}
