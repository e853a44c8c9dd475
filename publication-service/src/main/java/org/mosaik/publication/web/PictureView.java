package org.mosaik.publication.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Licence;
import org.mosaik.events.Medium;

/**
 * A picture in a page.
 *
 * @param source address of the large rendition, on this site
 * @param sources every rendition with its width, as {@code srcset} wants it
 */
record PictureView(
        String source,
        String sources,
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
        String sources = sizes.stream()
                .map(size -> path + size.name() + ".jpg " + size.width() + "w")
                .collect(Collectors.joining(", "));
        return new PictureView(
                path + large.name() + ".jpg",
                sources,
                large.width(),
                large.height(),
                photo.alt() == null ? "" : photo.alt(),
                photo.caption(),
                photo.credit(),
                Terms.of(photo.licence()));
    }
}
