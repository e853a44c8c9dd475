package org.mosaik.standalone.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws the pictures of the demo stories as mosaics, so that no photograph of anyone is needed. */
final class DemoPictures {

    private static final float QUALITY = 0.82f;
    private static final Map<String, Consumer<Paper>> SCENES = new TreeMap<>();

    static {
        SCENES.putAll(Outdoors.SCENES);
        SCENES.putAll(Waterside.SCENES);
        SCENES.putAll(Indoors.SCENES);
        SCENES.putAll(Together.SCENES);
    }

    private DemoPictures() {}

    /** Names of all pictures that can be drawn. */
    static List<String> motifs() {
        return Stream.concat(Portrait.LOOKS.keySet().stream(), SCENES.keySet().stream())
                .sorted()
                .toList();
    }

    /**
     * A JPEG, portraits 1280 by 1600 and everything else 1600 by 1066 pixels; the same for the same motif and seed.
     *
     * @throws IllegalArgumentException if there is no such motif
     */
    static byte[] jpeg(String motif, long seed) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + motif.hashCode());
        BufferedImage picture = draw(motif, chance);
        Tiles.lay(picture, chance);
        return encode(picture);
    }

    private static BufferedImage draw(String motif, SplittableRandom chance) {
        Consumer<Portrait> look = Portrait.LOOKS.get(motif);
        if (look != null) {
            Paper paper = Paper.standing(chance);
            look.accept(new Portrait(paper));
            return paper.image;
        }
        Consumer<Paper> scene = SCENES.get(motif);
        if (scene == null) {
            throw new IllegalArgumentException("No motif " + motif);
        }
        Paper paper = Paper.lying(chance);
        scene.accept(paper);
        return paper.image;
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
