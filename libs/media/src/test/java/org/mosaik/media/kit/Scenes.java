package org.mosaik.media.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures that look like no other but those of the same seed. */
public final class Scenes {

    private static final int BLOTS = 40;

    private Scenes() {}

    /** Coloured blots, the same ones in every size. */
    public static BufferedImage scene(long seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(seed);
        Graphics2D pen = picture.createGraphics();
        pen.scale(width / 100.0, height / 100.0);
        for (int blot = 0; blot < BLOTS; blot++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(100) - 15, random.nextInt(100) - 15, 35, 35);
        }
        pen.dispose();
        return picture;
    }
}
