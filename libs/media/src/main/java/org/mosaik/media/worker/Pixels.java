package org.mosaik.media.worker;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Whatever layout a picture was decoded to, its pixels become 8-bit RGB on white and fewer, row by row. */
final class Pixels {

    private final BufferedImage image;
    private final int width;
    private final int bands;
    private final int excessBits;
    private final boolean gray;
    private final int[] row;
    private final int[] samples;

    private Pixels(BufferedImage image) {
        this.image = image;
        this.width = image.getWidth();
        this.bands = image.getRaster().getNumBands();
        this.excessBits = image.getColorModel().getComponentSize(0) - 8;
        this.gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        this.row = new int[width];
        this.samples = new int[gray ? width * bands : 0];
    }

    /** Each pixel is the mean of a block of about {@code factor} pixels in both directions. */
    static BufferedImage reduced(BufferedImage image, int factor) {
        return new Pixels(image).reduced(factor);
    }

    private BufferedImage reduced(int factor) {
        int height = image.getHeight();
        BufferedImage out = new BufferedImage(
                Math.max(1, width / factor), Math.max(1, height / factor), BufferedImage.TYPE_INT_RGB);
        long[] sums = new long[out.getWidth() * 4];
        for (int y = 0; y < height; y++) {
            addRow(y, sums);
            int target = share(y, out.getHeight(), height);
            if (y + 1 == height || share(y + 1, out.getHeight(), height) != target) {
                emit(sums, out, target);
            }
        }
        return out;
    }

    private void addRow(int y, long[] sums) {
        read(y);
        int targets = sums.length / 4;
        for (int x = 0; x < width; x++) {
            int argb = row[x];
            int alpha = argb >>> 24;
            int at = share(x, targets, width) * 4;
            sums[at] += onWhite(argb >> 16 & 0xFF, alpha);
            sums[at + 1] += onWhite(argb >> 8 & 0xFF, alpha);
            sums[at + 2] += onWhite(argb & 0xFF, alpha);
            sums[at + 3]++;
        }
    }

    private void read(int y) {
        if (!gray) {
            image.getRGB(0, y, width, 1, row, 0, width);
            return;
        }
        // Java takes gray for linear light and would brighten it: PNG and JPEG mean sRGB.
        image.getRaster().getPixels(0, y, width, 1, samples);
        for (int x = 0; x < width; x++) {
            int alpha = bands > 1 ? samples[x * bands + 1] >> excessBits : 0xFF;
            row[x] = alpha << 24 | (samples[x * bands] >> excessBits) * 0x010101;
        }
    }

    private static void emit(long[] sums, BufferedImage out, int y) {
        for (int x = 0; x < out.getWidth(); x++) {
            int at = x * 4;
            long count = sums[at + 3];
            long rgb = (sums[at] / count) << 16 | (sums[at + 1] / count) << 8 | (sums[at + 2] / count);
            out.setRGB(x, y, (int) rgb);
        }
        Arrays.fill(sums, 0);
    }

    private static int share(int position, int targets, int sources) {
        return (int) ((long) position * targets / sources);
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
    }
}
