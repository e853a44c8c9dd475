package org.mosaik.media.worker;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not to be seen of a picture: quarters of a turn to the right, what is left of it (nothing for all of it), then boxes with
 * their fill; for example {@code 1;0,100,1000,900;BLUR,0,120,180,240}. Left, top, width and height are thousandths of the upright
 * picture.
 */
final class Redacting {

    private static final int WHOLE = 1000;
    private static final String BLACK = "BLACK";

    /** More than a box asks for, in pixels: at its edge a pixel is the mean of what is in it and what is not. */
    private static final int MARGIN = 1;

    private final String[] told;
    private final Dimension upright;
    private final Rectangle crop;

    /** @param upright size of the picture before it was reduced */
    Redacting(String told, Dimension upright) {
        this.told = told.split(";", -1);
        this.upright = upright;
        this.crop = this.told[1].isEmpty() ? new Rectangle(upright) : inside(this.told[1].split(",", -1));
    }

    boolean swapsSides() {
        return turns() % 2 == 1;
    }

    /** What is left of it, in pixels of the upright picture. */
    Rectangle crop() {
        return new Rectangle(crop);
    }

    /** @param left what is left of the picture, in any size */
    BufferedImage done(BufferedImage left) {
        List<Rectangle> blurred = new ArrayList<>();
        List<Rectangle> black = new ArrayList<>();
        for (int i = 2; i < told.length; i++) {
            String[] box = told[i].split(",", -1);
            Rectangle area = outside(box, left);
            if (!area.isEmpty()) {
                (box[0].equals(BLACK) ? black : blurred).add(area);
            }
        }
        new Cover(left, blurred, black).fill();
        return Upright.turn(left, orientation());
    }

    private int turns() {
        return Integer.parseInt(told[0]);
    }

    /** That is put upright by the same turn. */
    private int orientation() {
        return switch (turns()) {
            case 1 -> 6;
            case 2 -> 3;
            case 3 -> 8;
            default -> ExifOrientation.UPRIGHT;
        };
    }

    /** Whole pixels that lie in the area, one at least. */
    private Rectangle inside(String[] area) {
        int x = Math.min(upright.width - 1, (int) Math.ceil(start(area, 0) * upright.width));
        int y = Math.min(upright.height - 1, (int) Math.ceil(start(area, 1) * upright.height));
        int right = Math.max(x + 1, (int) Math.floor(end(area, 0) * upright.width));
        int bottom = Math.max(y + 1, (int) Math.floor(end(area, 1) * upright.height));
        return new Rectangle(x, y, right - x, bottom - y);
    }

    /** Every pixel that the area touches. */
    private Rectangle outside(String[] box, BufferedImage left) {
        double scaleX = left.getWidth() / (double) crop.width;
        double scaleY = left.getHeight() / (double) crop.height;
        int x = (int) Math.floor((start(box, 1) * upright.width - crop.x) * scaleX) - MARGIN;
        int y = (int) Math.floor((start(box, 2) * upright.height - crop.y) * scaleY) - MARGIN;
        int right = (int) Math.ceil((end(box, 1) * upright.width - crop.x) * scaleX) + MARGIN;
        int bottom = (int) Math.ceil((end(box, 2) * upright.height - crop.y) * scaleY) + MARGIN;
        return new Rectangle(x, y, right - x, bottom - y)
                .intersection(new Rectangle(left.getWidth(), left.getHeight()));
    }

    private static double start(String[] area, int at) {
        return Integer.parseInt(area[at]) / (double) WHOLE;
    }

    private static double end(String[] area, int at) {
        return (Integer.parseInt(area[at]) + Integer.parseInt(area[at + 2])) / (double) WHOLE;
    }
}
