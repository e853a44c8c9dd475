package org.mosaik.media;

import java.util.List;

/** A photo made fit to show: upright, sRGB, without any metadata, one rendition for each of {@link Rendition#WIDTHS}. */
public record Photo(String medium, List<Rendition> renditions) {

    public Photo {
        renditions = List.copyOf(renditions);
    }
}
