package org.mosaik.media;

import java.io.IOException;

/** How large a JPEG of ours is, by its frame header (ITU T.81, B.2.2); the picture itself is not looked at. */
record JpegSize(int width, int height) {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;

    /** @throws IOException if it is no JPEG with one frame */
    static JpegSize of(byte[] jpeg) throws IOException {
        if (at(jpeg, 0) != MARKER || at(jpeg, 1) != START) {
            throw new IOException("no JPEG");
        }
        int segment = 2;
        while (at(jpeg, segment) == MARKER) {
            if (isFrame(at(jpeg, segment + 1))) {
                return new JpegSize(two(jpeg, segment + 7), two(jpeg, segment + 5));
            }
            segment += 2 + two(jpeg, segment + 2);
        }
        throw new IOException("a JPEG without a frame");
    }

    /** SOF0 to SOF15 without the tables that have numbers among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int two(byte[] jpeg, int index) throws IOException {
        return at(jpeg, index) << 8 | at(jpeg, index + 1);
    }

    private static int at(byte[] jpeg, int index) throws IOException {
        if (index >= jpeg.length) {
            throw new IOException("a JPEG that ends in its head");
        }
        return jpeg[index] & 0xFF;
    }
}
