package org.mosaik.media.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.mosaik.events.Redaction;
import org.mosaik.events.Redaction.Area;

/** Squares of noise in a part of a picture, coarse enough to be there in every size of it, and a look whether they still are. */
public record NoisePatch(long seed, Area area) {

    /** Above this somebody who knows the patch would know it again; a copy that shows it is far above. */
    public static final double KNOWN_AGAIN = 0.4;

    private static final int SQUARES = 12;

    public BufferedImage on(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        boolean[][] noise = noise();
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                int x = edge(area.left(), area.width(), column, picture.getWidth());
                int y = edge(area.top(), area.height(), row, picture.getHeight());
                int right = edge(area.left(), area.width(), column + 1, picture.getWidth());
                int bottom = edge(area.top(), area.height(), row + 1, picture.getHeight());
                pen.setColor(noise[row][column] ? Color.WHITE : Color.BLACK);
                pen.fillRect(x, y, right - x, bottom - y);
            }
        }
        pen.dispose();
        return picture;
    }

    /** How much that part of a picture is like the patch, from -1 to 1. */
    public double correlation(BufferedImage picture) {
        double[] seen = new double[SQUARES * SQUARES];
        double[] known = new double[seen.length];
        boolean[][] noise = noise();
        for (int at = 0; at < seen.length; at++) {
            int row = at / SQUARES;
            int column = at % SQUARES;
            int x = (int)
                    ((area.left() + area.width() * (column + 0.5) / SQUARES) * picture.getWidth() / Redaction.WHOLE);
            int y = (int)
                    ((area.top() + area.height() * (row + 0.5) / SQUARES) * picture.getHeight() / Redaction.WHOLE);
            Color color = new Color(picture.getRGB(x, y));
            seen[at] = color.getRed() + color.getGreen() + color.getBlue();
            known[at] = noise[row][column] ? 1 : -1;
        }
        return correlation(seen, known);
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int at = 0; at < one.length; at++) {
            both += (one[at] - meanOne) * (other[at] - meanOther);
            squaresOne += (one[at] - meanOne) * (one[at] - meanOne);
            squaresOther += (other[at] - meanOther) * (other[at] - meanOther);
        }
        return squaresOne == 0 ? 0 : both / Math.sqrt(squaresOne * squaresOther);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private boolean[][] noise() {
        Random random = new Random(seed);
        boolean[][] noise = new boolean[SQUARES][SQUARES];
        for (boolean[] row : noise) {
            for (int column = 0; column < SQUARES; column++) {
                row[column] = random.nextBoolean();
            }
        }
        return noise;
    }

    private static int edge(int start, int length, int square, int size) {
        return (int) Math.round((start + (double) length * square / SQUARES) * size / Redaction.WHOLE);
    }
}
