package org.mosaik.media.worker;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Turns and mirrors a picture the way its EXIF orientation asks for. */
final class Upright {

    private Upright() {}

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        boolean swap = swapsSides(orientation);
        int width = swap ? image.getHeight() : image.getWidth();
        int height = swap ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                upright.setRGB(x, y, pixel(image, orientation, x, y));
            }
        }
        return upright;
    }

    /** How large a picture is when it stands upright. */
    static Dimension seen(int width, int height, int orientation) {
        return swapsSides(orientation) ? new Dimension(height, width) : new Dimension(width, height);
    }

    /** Where a part of the upright picture is on the picture as it lies, of that width and height. */
    static Rectangle lying(Rectangle part, int width, int height, int orientation) {
        int fromRight = width - part.x - part.width;
        int fromBottom = height - part.y - part.height;
        return switch (orientation) {
            case 2 -> new Rectangle(fromRight, part.y, part.width, part.height);
            case 3 -> new Rectangle(fromRight, fromBottom, part.width, part.height);
            case 4 -> new Rectangle(part.x, fromBottom, part.width, part.height);
            case 5 -> new Rectangle(part.y, part.x, part.height, part.width);
            case 6 -> new Rectangle(part.y, height - part.x - part.width, part.height, part.width);
            case 7 ->
                new Rectangle(width - part.y - part.height, height - part.x - part.width, part.height, part.width);
            case 8 -> new Rectangle(width - part.y - part.height, part.x, part.height, part.width);
            default -> part;
        };
    }

    /** The pixel of the picture as it lies that is seen at x, y when it stands upright. */
    private static int pixel(BufferedImage image, int orientation, int x, int y) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return switch (orientation) {
            case 2 -> image.getRGB(right - x, y);
            case 3 -> image.getRGB(right - x, bottom - y);
            case 4 -> image.getRGB(x, bottom - y);
            case 5 -> image.getRGB(y, x);
            case 6 -> image.getRGB(y, bottom - x);
            case 7 -> image.getRGB(right - y, bottom - x);
            case 8 -> image.getRGB(right - y, x);
            default -> image.getRGB(x, y);
        };
    }
}
