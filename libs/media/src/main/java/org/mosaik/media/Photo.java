package org.mosaik.media;

import java.util.List;
import java.util.stream.Stream;

/** A photo made fit to show: upright, sRGB, without any metadata, one rendition for each of {@link Rendition#WIDTHS}. */
public record Photo(String medium, List<Rendition> renditions, Fingerprint fingerprint) {

    public Photo {
        renditions = List.copyOf(renditions);
    }

    Photo with(List<Rendition> others) {
        return new Photo(medium, others, fingerprint);
    }

    /** In which every rendition exists besides JPEG, by their endings. */
    public List<String> formats() {
        return Stream.of(PhotoFormat.values())
                .filter(format -> format != PhotoFormat.JPEG)
                .filter(format ->
                        renditions.stream().allMatch(one -> one.files().containsKey(format)))
                .map(PhotoFormat::ending)
                .toList();
    }
}
