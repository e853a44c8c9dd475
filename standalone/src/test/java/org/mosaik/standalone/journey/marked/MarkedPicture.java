package org.mosaik.standalone.journey.marked;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A photo that is known again by its pixels, however small it was made: eight by eight fields, dark and light. */
public final class MarkedPicture {

    private static final int FIELDS = 8;
    private static final int FIELD = 100;
    private static final int MOST_WRONG = 3;

    private final BitSet light = BitSet.valueOf(new long[] {new Random().nextLong()});

    /** @param metadata words for artist, maker, description, XMP and comment, in this order */
    public byte[] jpeg(List<String> metadata) {
        BufferedImage picture = new BufferedImage(FIELDS * FIELD, FIELDS * FIELD, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int field = 0; field < FIELDS * FIELDS; field++) {
            pen.setColor(light.get(field) ? new Color(230, 220, 200) : new Color(20, 40, 60));
            pen.fillRect(field % FIELDS * FIELD, field / FIELDS * FIELD, FIELD, FIELD);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
            return withMetadata(bytes.toByteArray(), metadata);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] withMetadata(byte[] jpeg, List<String> metadata) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        segment(all, 0xE1, exif(metadata.subList(0, 3)));
        segment(
                all,
                0xE1,
                ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" + metadata.get(3)
                                + "</x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8));
        segment(all, 0xFE, metadata.get(4).getBytes(StandardCharsets.UTF_8));
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static void segment(ByteArrayOutputStream all, int marker, byte[] content) throws IOException {
        all.write(0xFF);
        all.write(marker);
        all.write((content.length + 2) >> 8);
        all.write((content.length + 2) & 0xFF);
        all.write(content);
    }

    /** Artist, maker and description as a camera writes them. */
    private static byte[] exif(List<String> words) {
        short[] tags = {0x010E, 0x010F, 0x013B};
        int values = 8 + 2 + tags.length * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) tags.length);
        for (int n = 0; n < tags.length; n++) {
            tiff.putShort(tags[n])
                    .putShort((short) 2)
                    .putInt(words.get(n).length() + 1)
                    .putInt(values + n * 64);
        }
        tiff.putInt(0);
        for (int n = 0; n < tags.length; n++) {
            tiff.position(values + n * 64);
            tiff.put(words.get(n).getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0);
        }
        byte[] exif = new byte[6 + values + tags.length * 64];
        System.arraycopy("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, exif, 0, 6);
        System.arraycopy(tiff.array(), 0, exif, 6, exif.length - 6);
        return exif;
    }

    /** Whether these are the bytes of a picture that shows it. */
    boolean isIn(byte[] file) {
        BufferedImage picture = decoded(file);
        if (picture == null || picture.getWidth() < FIELDS * 4 || picture.getHeight() < FIELDS * 4) {
            return false;
        }
        int wrong = 0;
        for (int field = 0; field < FIELDS * FIELDS; field++) {
            if (isLight(picture, field % FIELDS, field / FIELDS) != light.get(field)) {
                wrong++;
            }
        }
        return wrong <= MOST_WRONG;
    }

    private static @Nullable BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException noPicture) {
            return null;
        }
    }

    private static boolean isLight(BufferedImage picture, int column, int row) {
        int width = picture.getWidth() / FIELDS;
        int height = picture.getHeight() / FIELDS;
        long sum = 0;
        int pixels = 0;
        for (int x = column * width + width / 4; x < column * width + width * 3 / 4; x++) {
            for (int y = row * height + height / 4; y < row * height + height * 3 / 4; y++) {
                Color colour = new Color(picture.getRGB(x, y));
                sum += colour.getRed() + colour.getGreen() + colour.getBlue();
                pixels++;
            }
        }
        return sum / Math.max(1, pixels) > 3 * 128;
    }
}
