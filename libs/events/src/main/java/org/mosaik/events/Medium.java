package org.mosaik.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture or film of a story; the file itself is fetched once over HTTP by the service that needs its own copy.
 *
 * @param id names the file within its submission
 * @param caption the line below it; of a film its title
 * @param licence code of a {@link Licence}
 * @param renditions the sizes there are, largest first, each as JPEG
 * @param formats in which every size exists besides JPEG
 * @param address where the public finds it, without the rendition; only on {@code publications}
 * @param source where a film stands that is not ours
 * @param people ids of the people who can be recognised on it, and of who took it if that is none of them
 * @param poster of a film: id of the photo that is shown for it
 * @param original of a photo that editors redacted: its id as it was handed in; the file is moderation's then
 */
public record Medium(
        String id,
        Type type,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        List<Rendition> renditions,
        List<String> formats,
        @Nullable String address,
        @Nullable String source,
        List<String> people,
        @Nullable String poster,
        @Nullable String original) {

    /** What the file is. */
    public enum Type {
        PHOTO,
        VIDEO,
        LINK
    }

    /** One size of a picture, in pixels. */
    public record Rendition(String name, int width, int height) {}

    public Medium {
        renditions = Lists.copy(renditions);
        formats = Lists.copy(formats);
        people = Lists.copy(people);
    }

    public static Medium photo(
            String id, @Nullable String alt, @Nullable String credit, List<Rendition> renditions, List<String> people) {
        return new Medium(
                id, Type.PHOTO, alt, null, credit, null, renditions, List.of(), null, null, people, null, null);
    }

    /** A film that stands elsewhere. */
    public static Medium film(String id, String title, String source, List<String> people, @Nullable String poster) {
        return new Medium(
                id, Type.LINK, null, title, null, null, List.of(), List.of(), null, source, people, poster, null);
    }

    /** The same file with other words. */
    public Medium with(
            @Nullable String newAlt,
            @Nullable String newCaption,
            @Nullable String newCredit,
            @Nullable String newLicence) {
        return new Medium(
                id,
                type,
                newAlt,
                newCaption,
                newCredit,
                newLicence,
                renditions,
                formats,
                address,
                source,
                people,
                poster,
                original);
    }

    public Medium showing(List<String> others) {
        return new Medium(
                id,
                type,
                alt,
                caption,
                credit,
                licence,
                renditions,
                formats,
                address,
                source,
                others,
                poster,
                original);
    }

    public Medium at(String publicAddress) {
        return new Medium(
                id,
                type,
                alt,
                caption,
                credit,
                licence,
                renditions,
                formats,
                publicAddress,
                source,
                List.of(),
                poster,
                null);
    }

    /** Another file in its place, in which something is not to be seen. */
    Medium redactedAs(String newId, List<Rendition> newRenditions, List<String> newFormats) {
        return new Medium(
                newId, type, alt, caption, credit, licence, newRenditions, newFormats, null, null, people, null, id);
    }

    public Medium withPoster(@Nullable String photo) {
        return new Medium(
                id, type, alt, caption, credit, licence, renditions, formats, address, source, people, photo, original);
    }
}
