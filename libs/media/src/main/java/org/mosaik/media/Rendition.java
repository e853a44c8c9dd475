package org.mosaik.media;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One size of a photo, named by the width it was fitted to. It may be smaller, because nothing is ever enlarged.
 *
 * @param files the same picture in each format that could be made; always as JPEG
 */
public record Rendition(String name, int width, int height, Map<PhotoFormat, byte[]> files) {

    /** In pixels; the height is at most half as much again. */
    public static final List<Integer> WIDTHS = List.of(1920, 960, 320);

    public Rendition {
        files = Map.copyOf(files);
    }

    public byte[] jpeg() {
        return files.getOrDefault(PhotoFormat.JPEG, new byte[0]);
    }

    Rendition with(PhotoFormat format, byte[] file) {
        Map<PhotoFormat, byte[]> more = new EnumMap<>(files);
        more.put(format, file);
        return new Rendition(name, width, height, more);
    }
}
