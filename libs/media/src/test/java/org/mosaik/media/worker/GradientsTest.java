package org.mosaik.media.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.kit.Scenes.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.mosaik.media.Fingerprint;
import org.mosaik.media.Pictures;

/** Row 39: a copy of a picture looks like it, another picture does not. */
class GradientsTest {

    private static final int SCENES = 12;

    @Test
    void row39ACopyIsKnownHoweverItWasScaledOrCompressed() {
        for (int seed = 0; seed < 3; seed++) {
            Fingerprint picture = of(Pictures.jpeg(scene(seed, 1600, 1200)));

            assertThat(picture.saysEnough()).isTrue();
            assertThat(List.of(
                            of(Pictures.png(scene(seed, 1600, 1200))),
                            of(jpeg(scene(seed, 1600, 1200), 0.2f)),
                            of(Pictures.jpeg(scene(seed, 3200, 2400))),
                            of(jpeg(scene(seed, 240, 180), 0.5f)),
                            of(Pictures.jpeg(scene(seed, 1200, 1200))),
                            of(Pictures.jpeg(lighter(scene(seed, 1600, 1200))))))
                    .allMatch(picture::isLike);
        }
    }

    @Test
    void row39OtherPicturesAreNotTakenForIt() {
        List<Fingerprint> pictures = new ArrayList<>();
        for (int seed = 0; seed < SCENES; seed++) {
            pictures.add(of(Pictures.jpeg(scene(seed, 400, 300))));
        }

        for (Fingerprint one : pictures) {
            assertThat(pictures.stream().filter(one::isLike)).containsExactly(one);
        }
    }

    @Test
    void aPlainPictureLooksLikeNoneBecauseItLooksLikeAll() {
        BufferedImage plain = new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage shaded = new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                shaded.setRGB(x, y, new Color(x / 2, x / 2, x / 2).getRGB());
            }
        }

        for (BufferedImage picture : List.of(plain, shaded)) {
            Fingerprint fingerprint = of(Pictures.png(picture));
            assertThat(fingerprint.saysEnough()).isFalse();
            assertThat(fingerprint.isLike(fingerprint)).isFalse();
        }
    }

    private static Fingerprint of(byte[] file) {
        try {
            return new Fingerprint(Gradients.of(ImageIO.read(new ByteArrayInputStream(file))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage lighter(BufferedImage picture) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, new Color(picture.getRGB(x, y)).brighter().getRGB());
            }
        }
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
