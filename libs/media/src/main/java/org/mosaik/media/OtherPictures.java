package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** What is wrong with a picture of a format that is not taken, as far as its head tells: nothing of it is decoded. */
final class OtherPictures {

    private static final int GIF_HEAD = 13;
    private static final int WEBP_HEAD = 30;
    private static final int WEBP_ANIMATED = 0x02;

    /** Of HEIF: more than one picture, or a film. */
    private static final List<String> SEQUENCES = List.of("msf1", "hevc", "hevx", "avis");

    private OtherPictures() {}

    static Refusal refusal(byte[] file, long mostPixels) {
        String start = new String(file, 0, Math.min(file.length, 16), ISO_8859_1);
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (start.startsWith("GIF8") && file.length >= GIF_HEAD) {
            long pixels = (long) (in.getShort(6) & 0xFFFF) * (in.getShort(8) & 0xFFFF);
            return pixels > mostPixels ? Refusal.TOO_MANY_PIXELS : gif(in);
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBPVP8X") && file.length >= WEBP_HEAD) {
            long pixels = (long) (1 + (in.getInt(24) & 0xFFFFFF)) * (1 + (in.getInt(26) >>> 8));
            boolean animated = (file[20] & WEBP_ANIMATED) != 0;
            return pixels > mostPixels ? Refusal.TOO_MANY_PIXELS : animated ? Refusal.ANIMATED : Refusal.UNSUPPORTED;
        }
        boolean sequence =
                start.startsWith("ftyp", 4) && SEQUENCES.stream().anyMatch(brand -> start.startsWith(brand, 8));
        return sequence ? Refusal.ANIMATED : Refusal.UNSUPPORTED;
    }

    /** Goes from block to block until the second frame. */
    private static Refusal gif(ByteBuffer in) {
        int at = GIF_HEAD + colours(in.get(10));
        int frames = 0;
        while (at + 10 < in.limit()) {
            int block = in.get(at) & 0xFF;
            if (block == 0x2C) {
                frames++;
                if (frames > 1) {
                    return Refusal.ANIMATED;
                }
                at = afterParts(in, at + 11 + colours(in.get(at + 9)));
            } else if (block == 0x21) {
                at = afterParts(in, at + 2);
            } else {
                return Refusal.UNSUPPORTED;
            }
        }
        return Refusal.UNSUPPORTED;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
    }

    /** Each part begins with its length; a part without any is the last. */
    private static int afterParts(ByteBuffer in, int start) {
        int at = start;
        while (at < in.limit() && in.get(at) != 0) {
            at += 1 + (in.get(at) & 0xFF);
        }
        return at + 1;
    }
}
