package org.mosaik.submission;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.mosaik.media.kit.Scenes;

/** Pictures to upload. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(width, height, "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    /** Looks like no other picture but those of the same seed. */
    static byte[] scene(long seed, int width, int height, String format) {
        return encoded(Scenes.scene(seed, width, height), format);
    }

    private static byte[] encoded(int width, int height, String format) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), format);
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same JPEG with a segment more, right at its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
