package org.mosaik.media.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures fit a width, and a height half as much again; never larger. */
final class Scaling {

    private Scaling() {}

    /** By how much a picture may be reduced and still be no smaller than when it is fitted. */
    static int wholeFactor(int width, int height, int maxWidth) {
        return (int) (1 / scale(width, height, maxWidth));
    }

    /** Halves the picture while it can, because one large step would skip pixels. */
    static BufferedImage fit(BufferedImage image, int maxWidth) {
        double scale = scale(image.getWidth(), image.getHeight(), maxWidth);
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static double scale(int width, int height, int maxWidth) {
        return Math.min(1, Math.min(maxWidth / (double) width, 1.5 * maxWidth / height));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }
}
