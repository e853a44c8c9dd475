package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoOrientationTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    /** For each orientation, which corner of the upright picture lies top left, top right, bottom left, bottom right. */
    @ParameterizedTest
    @CsvSource({"1,0123", "2,1032", "3,3210", "4,2301", "5,0213", "6,1302", "7,3120", "8,2031"})
    void turnsEveryOrientationUpright(int orientation, String corners) {
        boolean lying = orientation >= 5;
        List<Color> stored = corners.chars()
                .mapToObj(corner -> Pictures.CORNERS.get(corner - '0'))
                .toList();
        byte[] jpeg = Pictures.jpeg(Pictures.quarters(lying ? 1500 : 2000, lying ? 2000 : 1500, stored));
        ByteOrder order = orientation % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] exif = FileParts.exif(orientation, order, new byte[0]);

        Photo photo = Intakes.accepted(INTAKE.take("m1", FileParts.withSegment(jpeg, FileParts.APP1, exif)));

        assertThat(photo.renditions()).extracting(Rendition::width).containsExactly(1920, 960, 320);
        assertThat(photo.renditions()).extracting(Rendition::height).containsExactly(1440, 720, 240);
        assertThat(photo.renditions())
                .allSatisfy(rendition ->
                        assertThat(corners(Pictures.decoded(rendition))).isEqualTo(Pictures.CORNERS));
    }

    private static List<Color> corners(BufferedImage image) {
        int right = image.getWidth() - 5;
        int bottom = image.getHeight() - 5;
        return IntStream.of(
                        image.getRGB(4, 4),
                        image.getRGB(right, 4),
                        image.getRGB(4, bottom),
                        image.getRGB(right, bottom))
                .mapToObj(Color::new)
                .map(PhotoOrientationTest::pure)
                .toList();
    }

    /** JPEG is off by a few shades. */
    private static Color pure(Color color) {
        return new Color(
                Math.round(color.getRed() / 255f) * 255,
                Math.round(color.getGreen() / 255f) * 255,
                Math.round(color.getBlue() / 255f) * 255);
    }
}
