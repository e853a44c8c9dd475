package org.mosaik.media.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A PNG reduced to the chunks that make the picture: what else there is can only do harm to its reader. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final String PROFILE = "iCCP";
    private static final String END = "IEND";
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", END);
    private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

    private final byte[] png;
    private int length = SIGNATURE;
    private boolean animated;
    private byte @Nullable [] profile;

    /** Moves the picture's chunks together within the array itself, which may be large. */
    PngChunks(byte[] png) {
        this.png = png;
        ByteBuffer in = ByteBuffer.wrap(png);
        String type = "";
        int at = SIGNATURE;
        while (!type.equals(END) && at <= png.length - AROUND) {
            int size = in.getInt(at);
            if (size < 0 || size > png.length - AROUND - at) {
                return;
            }
            type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            take(type, at, size);
            at += AROUND + size;
        }
    }

    int length() {
        return length;
    }

    boolean animated() {
        return animated;
    }

    /** The content of the chunk with the colour profile. */
    byte @Nullable [] profile() {
        return profile;
    }

    private void take(String type, int at, int size) {
        animated |= ANIMATION.contains(type);
        if (type.equals(PROFILE)) {
            profile = Arrays.copyOfRange(png, at + 8, at + 8 + size);
        } else if (PICTURE.contains(type)) {
            System.arraycopy(png, at, png, length, AROUND + size);
            length += AROUND + size;
        }
    }
}
