package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mosaik.media.Intakes.accepted;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaik.events.Redaction;
import org.mosaik.events.Redaction.Area;
import org.mosaik.events.Redaction.Box;
import org.mosaik.events.Redaction.Fill;
import org.mosaik.media.kit.Decoded;
import org.mosaik.media.kit.NoisePatch;
import org.mosaik.media.kit.Scenes;

/** Nothing of what an editor covers or cuts off is left in what comes out. */
class PhotoRedactionTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");

    /** In a corner, over an edge in the middle, side by side, one over another, as thin as can be. */
    private static final List<Box> BOXES = List.of(
            new Box(Fill.BLUR, new Area(0, 0, 153, 207)),
            new Box(Fill.BLACK, new Area(501, 333, 77, 99)),
            new Box(Fill.BLUR, new Area(578, 333, 111, 99)),
            new Box(Fill.BLUR, new Area(640, 400, 300, 301)),
            new Box(Fill.BLUR, new Area(300, 0, 1, 1000)),
            new Box(Fill.BLACK, new Area(850, 850, 150, 150)));

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @ParameterizedTest
    @CsvSource({"331,257,,0", "1600,1201,'0,100,1000,701',1", "4211,3001,,2"})
    void whatIsUnderBoxesAndBeyondTheCropChangesNotOneByte(int width, int height, String crop, int turns) {
        Redaction redaction = new Redaction(BOXES, crop == null ? null : area(crop), turns);

        Photo one = preview(Pictures.png(withNoise(1, width, height, redaction)), redaction);
        Photo other = preview(Pictures.png(withNoise(2, width, height, redaction)), redaction);

        assertThat(one.renditions()).hasSameSizeAs(Rendition.WIDTHS);
        for (int i = 0; i < one.renditions().size(); i++) {
            assertThat(one.renditions().get(i).jpeg())
                    .as(one.renditions().get(i).name())
                    .isEqualTo(other.renditions().get(i).jpeg());
        }
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void noiseUnderABoxIsInNoRenditionThoughItIsInEveryOneOfTheControl(Fill fill) {
        NoisePatch patch = new NoisePatch(7, new Area(300, 250, 240, 320));
        byte[] upload = Pictures.jpeg(patch.on(Scenes.scene(3, 2400, 1600)));
        Redaction redaction = new Redaction(List.of(new Box(fill, patch.area())), null, 0);

        List<Double> redacted = correlations(patch, accepted(INTAKE.redact("m1", upload, redaction)));
        List<Double> control = correlations(patch, accepted(INTAKE.take("m1", upload)));

        assertThat(redacted)
                .hasSize(6)
                .allSatisfy(one -> assertThat(one).isBetween(-NoisePatch.KNOWN_AGAIN, NoisePatch.KNOWN_AGAIN));
        assertThat(control).hasSize(6).allMatch(one -> one > 0.9);
    }

    @Test
    void aBoxStaysOnItsPlaceWhenThePhotoLiesIsCroppedAndTurned() {
        NoisePatch patch = new NoisePatch(7, new Area(500, 500, 200, 200));
        BufferedImage upright = patch.on(Scenes.scene(3, 1200, 1600));
        byte[] upload = FileParts.withSegment(
                Pictures.jpeg(turnedLeft(upright)),
                FileParts.APP1,
                FileParts.exif(6, ByteOrder.BIG_ENDIAN, new byte[0]));
        Area right = new Area(500, 250, 500, 500);

        Photo control = preview(upload, new Redaction(List.of(), right, 1));
        Photo redacted = preview(upload, new Redaction(List.of(new Box(Fill.BLUR, patch.area())), right, 1));

        assertThat(control.renditions().get(0))
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(800, 600);
        assertThat(turnedPatch(patch, Pictures.decoded(control.renditions().get(0))))
                .isGreaterThan(0.9);
        assertThat(turnedPatch(patch, Pictures.decoded(redacted.renditions().get(0))))
                .isBetween(-NoisePatch.KNOWN_AGAIN, NoisePatch.KNOWN_AGAIN);
    }

    @Test
    void aSmallPartOfALargePhotoKeepsItsPixels() {
        byte[] large = Pictures.jpeg(Scenes.scene(5, 5000, 4000));

        Photo part = preview(large, new Redaction(List.of(), new Area(400, 400, 200, 200), 0));

        assertThat(part.renditions()).extracting(Rendition::width).containsExactly(1000, 960, 320);
    }

    @Test
    void aBlurOfEverythingIsPlainAndABlurOfAPartHasTheColoursAroundIt() {
        byte[] red = Pictures.png(Pictures.quarters(400, 300, List.of(Color.RED, Color.RED, Color.RED, Color.RED)));

        BufferedImage all = first(preview(red, blurred(new Area(0, 0, 1000, 1000))));
        BufferedImage part = first(preview(red, blurred(new Area(250, 250, 500, 500))));

        assertThat(new Color(all.getRGB(200, 150)).getRed()).isBetween(120, 136);
        assertThat(new Color(part.getRGB(200, 150)).getRed()).isGreaterThan(240);
    }

    @Test
    void refusesWhatLiesBesideThePhoto() {
        Redaction beside = blurred(new Area(900, 0, 101, 10));

        assertThatThrownBy(() -> INTAKE.redact("m1", Pictures.aPhoto(), beside))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** In every size and format. */
    private static List<Double> correlations(NoisePatch patch, Photo photo) {
        return photo.renditions().stream()
                .flatMap(one -> one.files().values().stream())
                .map(file -> patch.correlation(Decoded.of(file).orElseThrow()))
                .toList();
    }

    private static Photo preview(byte[] upload, Redaction redaction) {
        return accepted(INTAKE.preview("m1", upload, redaction));
    }

    private static BufferedImage first(Photo photo) {
        return Pictures.decoded(photo.renditions().get(0));
    }

    private static Redaction blurred(Area area) {
        return new Redaction(List.of(new Box(Fill.BLUR, area)), null, 0);
    }

    private static Area area(String numbers) {
        int[] parsed = IntStream.of(0, 1, 2, 3)
                .map(at -> Integer.parseInt(numbers.split(",", -1)[at]))
                .toArray();
        return new Area(parsed[0], parsed[1], parsed[2], parsed[3]);
    }

    /** The same scene, with other noise wherever nobody shall see. */
    private static BufferedImage withNoise(long seed, int width, int height, Redaction redaction) {
        BufferedImage picture = Scenes.scene(3, width, height);
        redaction.boxes().forEach(box -> new NoisePatch(seed, box.area()).on(picture));
        Area crop = redaction.crop();
        if (crop != null) {
            new NoisePatch(seed, new Area(0, 0, Redaction.WHOLE, crop.top())).on(picture);
            new NoisePatch(seed, new Area(0, crop.bottom(), Redaction.WHOLE, Redaction.WHOLE - crop.bottom()))
                    .on(picture);
        }
        return picture;
    }

    private static BufferedImage turnedLeft(BufferedImage upright) {
        BufferedImage lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        return lying;
    }

    /** Looks for the patch in the picture turned back to where it stood, cropped as it was. */
    private static double turnedPatch(NoisePatch patch, BufferedImage turned) {
        BufferedImage back = turnedLeft(turned);
        Area area = patch.area();
        Area inCrop = new Area((area.left() - 500) * 2, (area.top() - 250) * 2, area.width() * 2, area.height() * 2);
        return new NoisePatch(patch.seed(), inCrop).correlation(back);
    }
}
