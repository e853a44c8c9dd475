package org.mosaik.moderation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Retouch;

/** What editors changed in the photos of a story, one for each photo at most. */
public record Retouches(List<Retouch> all) {

    static final Retouches NONE = new Retouches(List.of());

    public Retouches {
        all = List.copyOf(all);
    }

    /** @param medium id of the photo as it was handed in */
    public Retouch of(String medium) {
        return all.stream()
                .filter(one -> one.medium().equals(medium))
                .findFirst()
                .orElseGet(() -> Retouch.none(medium));
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
        return new Retouches(others);
    }

    /** Those of photos that are still there; words give way to newer ones of the person. */
    Retouches kept(@Nullable Content before, Content now) {
        return new Retouches(all.stream()
                .filter(one -> photo(now, one.medium()).isPresent())
                .map(one -> isSaidAnew(one.medium(), before, now) ? one.describedAs(null) : one)
                .filter(one -> !one.isNone())
                .toList());
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

    /** The story with its photos as they may be seen. */
    Content in(Content content) {
        return all.isEmpty()
                ? content
                : content.withMedia(content.media().stream().map(this::in).toList());
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
