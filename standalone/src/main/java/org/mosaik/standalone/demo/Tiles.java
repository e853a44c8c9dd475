package org.mosaik.standalone.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/** Lays a flat drawing in small stones: each a little lighter or darker than the drawing, with joints between them. */
final class Tiles {

    private static final double STONE = 30;
    private static final double JOINT = 2.6;
    private static final double SHADES = 0.13;

    private final int columns;
    private final double[] xs;
    private final double[] ys;
    private final double[] shades;

    private Tiles(int wide, int high, SplittableRandom chance) {
        columns = (int) (wide / STONE) + 3;
        int count = columns * ((int) (high / STONE) + 3);
        xs = new double[count];
        ys = new double[count];
        shades = new double[count];
        for (int at = 0; at < count; at++) {
            xs[at] = STONE * (at % columns - 1 + 0.5 + (chance.nextDouble() - 0.5) * 0.7);
            ys[at] = STONE * (at / columns - 1 + 0.5 + (chance.nextDouble() - 0.5) * 0.7);
            shades[at] = 1 + (chance.nextDouble() - 0.55) * SHADES;
        }
    }

    static void lay(BufferedImage drawing, SplittableRandom chance) {
        Tiles tiles = new Tiles(drawing.getWidth(), drawing.getHeight(), chance);
        int[] pixels = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = tiles.paint(pixels[at], at % drawing.getWidth(), at / drawing.getWidth());
        }
    }

    private int paint(int rgb, int x, int y) {
        double nearest = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        int stone = 0;
        int middle = ((int) (y / STONE) + 1) * columns + (int) (x / STONE) + 1;
        for (int near = 0; near < 9; near++) {
            int at = middle + (near / 3 - 1) * columns + near % 3 - 1;
            double square = (xs[at] - x) * (xs[at] - x) + (ys[at] - y) * (ys[at] - y);
            if (square < nearest) {
                second = nearest;
                nearest = square;
                stone = at;
            } else if (square < second) {
                second = square;
            }
        }
        double joint = Math.max(0, 1 - (Math.sqrt(second) - Math.sqrt(nearest)) / JOINT);
        return shade(rgb, shades[stone] * (1 - 0.16 * joint));
    }

    private static int shade(int rgb, double factor) {
        return channel(rgb >> 16, factor) << 16 | channel(rgb >> 8, factor) << 8 | channel(rgb, factor);
    }

    private static int channel(int value, double factor) {
        return (int) Math.min(255, Math.round((value & 0xFF) * factor));
    }
}
