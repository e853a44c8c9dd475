package org.mosaik.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures to upload, and a look at what came out. */
public final class Pictures {

    /** Top left, top right, bottom left, bottom right. */
    static final List<Color> CORNERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

    private Pictures() {}

    static byte[] aPhoto() {
        return jpeg(quarters(1600, 1200, CORNERS));
    }

    static BufferedImage quarters(int width, int height, List<Color> corners) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            graphics.setColor(corners.get(i));
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return image;
    }

    /** One colour in any layout; the samples are what the file holds, in full range of the layout. */
    static BufferedImage plain(int colorSpace, boolean alpha, int dataType, int... samples) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(colorSpace),
                alpha,
                false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                dataType);
        WritableRaster raster = model.createCompatibleWritableRaster(40, 30);
        for (int i = 0; i < 40 * 30; i++) {
            raster.setPixel(i % 40, i / 40, samples);
        }
        return new BufferedImage(model, raster, false, null);
    }

    public static byte[] jpeg(BufferedImage image) {
        return encoded(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) {
        return encoded(image, "png");
    }

    static BufferedImage decoded(Rendition rendition) {
        try {
            return ImageIO.read(new ByteArrayInputStream(rendition.jpeg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for this layout as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
