package org.mosaik.media.worker;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Covers parts of a picture. A blurred part is made of the colours around it, in coarse fields: nothing is taken from a pixel that
 * is to be covered, so nothing of it can be brought back.
 */
final class Cover {

    /** Along the longer side of a part. */
    private static final int FIELDS = 8;

    private static final int BLACK = 0;
    private static final int GRAY = 0x808080;

    private final BufferedImage picture;
    private final List<Rectangle> blurred;
    private final List<Rectangle> black;

    Cover(BufferedImage picture, List<Rectangle> blurred, List<Rectangle> black) {
        this.picture = picture;
        this.blurred = blurred;
        this.black = black;
    }

    void fill() {
        for (Rectangle part : blurred) {
            blur(part);
        }
        for (Rectangle part : black) {
            paint(part, BLACK);
        }
    }

    private void blur(Rectangle part) {
        int size = (Math.max(part.width, part.height) + FIELDS - 1) / FIELDS;
        int columns = (part.width + size - 1) / size;
        int rows = (part.height + size - 1) / size;
        List<int[]> rim = rim(part, size, columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Rectangle field = new Rectangle(part.x + column * size, part.y + row * size, size, size);
                paint(field.intersection(part), mixed(rim, column, row));
            }
        }
    }

    /** The fields around a part as far as something is to be seen there: column, row, red, green and blue. */
    private List<int[]> rim(Rectangle part, int size, int columns, int rows) {
        List<int[]> rim = new ArrayList<>();
        for (int row = -1; row <= rows; row++) {
            for (int column = -1; column <= columns; column++) {
                if (row < 0 || row == rows || column < 0 || column == columns) {
                    int x = column == columns ? part.x + part.width : part.x + column * size;
                    int y = row == rows ? part.y + part.height : part.y + row * size;
                    add(rim, column, row, new Rectangle(x, y, size, size));
                }
            }
        }
        return rim;
    }

    private void add(List<int[]> rim, int column, int row, Rectangle field) {
        Rectangle there = field.intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int y = there.y; y < there.y + there.height; y++) {
            for (int x = there.x; x < there.x + there.width; x++) {
                if (!isCovered(blurred, x, y) && !isCovered(black, x, y)) {
                    int rgb = picture.getRGB(x, y);
                    red += rgb >> 16 & 0xFF;
                    green += rgb >> 8 & 0xFF;
                    blue += rgb & 0xFF;
                    count++;
                }
            }
        }
        if (count > 0) {
            rim.add(new int[] {column, row, (int) (red / count), (int) (green / count), (int) (blue / count)});
        }
    }

    private static boolean isCovered(List<Rectangle> parts, int x, int y) {
        for (Rectangle part : parts) {
            if (part.contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    /** The nearer, the more. */
    private static int mixed(List<int[]> rim, int column, int row) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double all = 0;
        for (int[] field : rim) {
            double across = field[0] - column;
            double down = field[1] - row;
            double weight = 1 / (across * across + down * down);
            red += weight * field[2];
            green += weight * field[3];
            blue += weight * field[4];
            all += weight;
        }
        return all == 0 ? GRAY : (int) (red / all) << 16 | (int) (green / all) << 8 | (int) (blue / all);
    }

    private void paint(Rectangle part, int rgb) {
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                picture.setRGB(x, y, rgb);
            }
        }
    }
}
