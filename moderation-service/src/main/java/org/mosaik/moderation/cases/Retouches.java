package org.mosaik.moderation.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Edit;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Medium;
import org.mosaik.events.Retouch;

/**
 * What editors changed in a story.
 *
 * @param all one for each photo at most
 * @param edits one for each text at most
 */
public record Retouches(List<Retouch> all, List<Edit> edits) {

    static final Retouches NONE = new Retouches(List.of(), List.of());

    /** A store may have kept it before texts were edited. */
    public Retouches {
        all = List.copyOf(all);
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    /** @param medium id of the photo as it was handed in */
    public Retouch of(String medium) {
        return all.stream()
                .filter(one -> one.medium().equals(medium))
                .findFirst()
                .orElseGet(() -> Retouch.none(medium));
    }

    /** @param own the person's words, in place of which editors put others */
    public Edit of(String field, String own) {
        return edits.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseGet(() -> Edit.none(field, own));
    }

    /** Editors who showed something of these photos that had been hidden: whoever lets it be seen is somebody else. */
    public Set<String> uncoveredBy() {
        return all.stream().map(Retouch::uncoveredBy).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Why one editor is not enough, if something is to be seen that had been hidden before. */
    Set<String> showsWhatWasHidden() {
        return uncoveredBy().isEmpty() ? Set.of() : Set.of("unredacted");
    }

    Retouches with(Retouch changed) {
        List<Retouch> others = new ArrayList<>(all);
        others.removeIf(one -> one.medium().equals(changed.medium()));
        if (!changed.isNone()) {
            others.add(changed);
        }
        return new Retouches(others, edits);
    }

    Retouches with(Edit changed) {
        Stream<Edit> others = edits.stream().filter(one -> !one.field().equals(changed.field()));
        return new Retouches(all, Stream.concat(others, Stream.of(changed)).toList());
    }

    /** Those of photos that are still there; words give way to newer ones of the person. */
    Retouches kept(@Nullable Content before, Content now) {
        return new Retouches(
                all.stream()
                        .filter(one -> photo(now, one.medium()).isPresent())
                        .map(one -> isSaidAnew(one.medium(), before, now) ? one.describedAs(null) : one)
                        .filter(one -> !one.isNone())
                        .toList(),
                edits.stream().filter(one -> holds(one, now)).toList());
    }

    private static boolean holds(Edit edit, Content now) {
        return now.text(edit.field()).filter(edit.own()::equals).isPresent();
    }

    /** Fields of which the person said something newer than what editors made of it. */
    List<String> givenWayTo(Content now) {
        return edits.stream()
                .filter(edit -> edit.isOther() && !holds(edit, now))
                .map(Edit::field)
                .toList();
    }

    private static boolean isSaidAnew(String medium, @Nullable Content before, Content now) {
        return before != null
                && !photo(before, medium)
                        .map(Medium::alt)
                        .equals(photo(now, medium).map(Medium::alt));
    }

    private static Optional<Medium> photo(Content content, String medium) {
        return content.photos().stream()
                .filter(photo -> photo.id().equals(medium))
                .findFirst();
    }

    /** The story with its texts as they may be read, its photos as they may be seen. */
    Content in(Content content) {
        Content read = edits.isEmpty() ? content : content.withFields(texts(content.fields()));
        return all.isEmpty()
                ? read
                : read.withMedia(content.media().stream().map(this::in).toList());
    }

    private Map<String, FieldValue> texts(Map<String, FieldValue> fields) {
        Map<String, FieldValue> edited = new LinkedHashMap<>(fields);
        for (Edit edit : edits) {
            if (edit.words().isEmpty()) {
                edited.remove(edit.field());
            } else {
                edited.put(edit.field(), new FieldValue.Text(edit.words()));
            }
        }
        return edited;
    }

    /** What is to be read of it, and nothing of how its photos look. */
    Retouches words() {
        return new Retouches(
                all.stream()
                        .map(one -> Retouch.none(one.medium()).describedAs(one.alt()))
                        .toList(),
                edits);
    }

    private Medium in(Medium medium) {
        if (medium.type() == Medium.Type.PHOTO) {
            return of(medium.id()).in(medium);
        }
        return Stream.ofNullable(medium.poster())
                .flatMap(poster -> Stream.ofNullable(of(poster).redacted()))
                .findFirst()
                .map(redacted -> medium.withPoster(redacted.id()))
                .orElse(medium);
    }
}
