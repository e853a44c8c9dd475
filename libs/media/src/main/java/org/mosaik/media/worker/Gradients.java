package org.mosaik.media.worker;

import java.awt.image.BufferedImage;

/**
 * A picture in 64 bits: of nine fields in each of eight rows, which are lighter than the field before them (known as dHash).
 * A copy has nearly the same bits, however it was scaled or compressed.
 */
final class Gradients {

    private static final int ROWS = 8;
    private static final int COLUMNS = 9;

    /** By how much of 255 a field has to be lighter: less is noise of the compression. */
    private static final int LEAST = 3;

    private Gradients() {}

    static long of(BufferedImage image) {
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            int before = light(image, 0, row);
            for (int column = 1; column < COLUMNS; column++) {
                int light = light(image, column, row);
                bits = bits << 1 | (light - before >= LEAST ? 1 : 0);
                before = light;
            }
        }
        return bits;
    }

    /** The mean of a field, which is a pixel at least. */
    private static int light(BufferedImage image, int column, int row) {
        int left = column * image.getWidth() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * image.getWidth() / COLUMNS);
        int top = row * image.getHeight() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * image.getHeight() / ROWS);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                sum += 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
            }
        }
        return (int) (sum / 1000 / ((long) (right - left) * (bottom - top)));
    }
}
