package org.mosaik.media;

import java.util.List;

/** One size of a photo, named by the width it was fitted to. It may be smaller, because nothing is ever enlarged. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares renditions
public record Rendition(String name, int width, int height, byte[] jpeg) {

    /** In pixels; the height is at most half as much again. */
    public static final List<Integer> WIDTHS = List.of(960, 320);
}
