package org.mosaik.media.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads from a JPEG how its camera was held: 1 (upright) to 8, as the EXIF standard numbers them. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int HEADER = 6;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int end = at + 2 + (in.getShort(at + 2) & 0xFFFF);
            if (marker == START_OF_SCAN || end > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && isExif(in, at + 4, end)) {
                return inTiff(in.slice(at + 4 + HEADER, end - at - 4 - HEADER));
            }
            at = end;
        }
        return UPRIGHT;
    }

    /** "Exif" and two zeros. */
    private static boolean isExif(ByteBuffer in, int start, int end) {
        return start + HEADER <= end && in.getInt(start) == 0x45786966 && in.getShort(start + 4) == 0;
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        int at = directory + 2;
        for (int i = 0; i < entries && at <= tiff.limit() - ENTRY; i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
