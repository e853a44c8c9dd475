package org.mosaik.publication.web;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Licence;
import org.mosaik.events.Medium;

/**
 * A picture in a page.
 *
 * @param source address of the large rendition, on this site
 * @param sources every rendition with its width, as {@code srcset} wants it
 * @param webp the same as WebP, if there is any
 */
record PictureView(
        String source,
        String sources,
        @Nullable String webp,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Terms terms) {

    /** A public licence, by its code and where its words stand. */
    record Terms(String code, String address) {

        static @Nullable Terms of(@Nullable String code) {
            Licence licence = Licence.of(code).orElse(null);
            String address = licence == null ? null : licence.address();
            return licence == null || address == null ? null : new Terms(licence.code(), address);
        }
    }

    private static final List<Medium.Rendition> USUAL =
            List.of(new Medium.Rendition("960", 960, 640), new Medium.Rendition("320", 320, 213));

    static PictureView of(String story, Medium photo) {
        List<Medium.Rendition> sizes = photo.renditions().isEmpty() ? USUAL : photo.renditions();
        String path = "/media/" + story + "/" + photo.id() + "/";
        Medium.Rendition large = sizes.get(0);
        return new PictureView(
                path + large.name() + ".jpg",
                sources(path, sizes, "jpg"),
                photo.formats().contains("webp") ? sources(path, sizes, "webp") : null,
                large.width(),
                large.height(),
                photo.alt() == null ? "" : photo.alt(),
                photo.caption(),
                photo.credit(),
                Terms.of(photo.licence()));
    }

    /** A small picture has several renditions of the same width; one of them will do. */
    private static String sources(String path, List<Medium.Rendition> sizes, String ending) {
        return sizes.stream()
                .collect(Collectors.toMap(Medium.Rendition::width, size -> size, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .map(size -> path + size.name() + "." + ending + " " + size.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
