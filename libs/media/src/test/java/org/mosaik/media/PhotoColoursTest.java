package org.mosaik.media;

import static java.awt.color.ColorSpace.CS_GRAY;
import static java.awt.color.ColorSpace.CS_LINEAR_RGB;
import static java.awt.color.ColorSpace.CS_sRGB;
import static java.awt.image.DataBuffer.TYPE_BYTE;
import static java.awt.image.DataBuffer.TYPE_USHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mosaik.media.FileParts.bytes;
import static org.mosaik.media.FileParts.joined;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.Pictures.plain;

import java.awt.Color;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoColoursTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");
    private static final byte CMYK = 0;
    private static final byte YCCK = 2;
    private static final Color TAN = new Color(200, 150, 100);
    private static final Color GRAY = new Color(128, 128, 128);
    /** What 128 is in sRGB when it is meant as linear light. */
    private static final Color GRAY_FROM_LINEAR = new Color(188, 188, 188);

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void row36ConvertsSixteenBits() {
        assertShows(Pictures.png(plain(CS_sRGB, false, TYPE_USHORT, 200 * 257, 150 * 257, 100 * 257)), TAN);
        assertShows(Pictures.png(plain(CS_GRAY, false, TYPE_USHORT, 128 * 257)), GRAY);
    }

    @Test
    void keepsGrayAsBrightAsItIs() {
        assertShows(Pictures.png(plain(CS_GRAY, false, TYPE_BYTE, 128)), GRAY);
        assertShows(Pictures.jpeg(plain(CS_GRAY, false, TYPE_BYTE, 128)), GRAY);
    }

    @Test
    void putsTransparentPicturesOnWhite() {
        assertShows(Pictures.png(plain(CS_sRGB, true, TYPE_BYTE, 10, 20, 30, 0)), Color.WHITE);
        assertShows(Pictures.png(plain(CS_GRAY, true, TYPE_BYTE, 0, 127)), GRAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED})
    void readsPalettes(int type) {
        assertShows(Pictures.png(new BufferedImage(40, 30, type)), Color.BLACK);
    }

    @Test
    void minorFaultsBesideThePictureDoNotMatter() {
        byte[] palette = Pictures.png(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED));

        assertShows(FileParts.withChunk(palette, "tIME", new byte[0]), Color.BLACK);
    }

    @Test
    void row36AppliesColourProfiles() throws IOException {
        byte[] profile = ICC_Profile.getInstance(CS_LINEAR_RGB).getData();

        assertShows(jpegWithProfile(profile), GRAY_FROM_LINEAR);
        assertShows(pngWithProfile(profile), GRAY_FROM_LINEAR);
    }

    @Test
    void row36IgnoresBrokenColourProfiles() throws IOException {
        byte[] broken = ICC_Profile.getInstance(CS_LINEAR_RGB).getData();
        Arrays.fill(broken, 4, broken.length, (byte) 0x7F);

        assertShows(jpegWithProfile(broken), GRAY);
        assertShows(pngWithProfile(broken), GRAY);
    }

    @Test
    void row36ConvertsOrRefusesProfilesThatAreBrokenInside() throws IOException {
        byte[] broken = ICC_Profile.getInstance(CS_LINEAR_RGB).getData();
        Arrays.fill(broken, 132, broken.length, (byte) 0x7F);

        assertThat(List.of(INTAKE.take("m1", jpegWithProfile(broken)), INTAKE.take("m1", pngWithProfile(broken))))
                .allMatch(outcome -> outcome instanceof PhotoOutcome.Accepted
                        || outcome.equals(new PhotoOutcome.Refused(Refusal.UNREADABLE)));
    }

    @Test
    void row36ConvertsTheInksOfAPrinter() throws IOException {
        assertShows(inks(CMYK, 255, 255, 255, 255), Color.WHITE);
        assertShows(inks(CMYK, 255, 0, 0, 255), Color.RED);
        assertShows(inks(YCCK, 0, 128, 128, 255), Color.WHITE);
        assertShows(inks(YCCK, 0, 128, 128, 0), Color.BLACK);
    }

    /** As Adobe writes them: no ink is 255. */
    private static byte[] inks(byte transform, int... samples) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            BufferedImage fourBands = plain(CS_sRGB, true, TYPE_BYTE, samples);
            writer.write(null, new IIOImage(fourBands.getRaster(), null, null), null);
        }
        byte[] adobe = joined(bytes("Adobe\0\144\0\0\0\0"), new byte[] {transform});
        return FileParts.withSegment(jpeg.toByteArray(), FileParts.APP14, adobe);
    }

    private static byte[] jpegWithProfile(byte[] profile) {
        byte[] segment = joined(bytes("ICC_PROFILE\0\1\1"), profile);
        return FileParts.withSegment(Pictures.jpeg(grayAsColour()), FileParts.APP2, segment);
    }

    private static byte[] pngWithProfile(byte[] profile) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(profile);
        }
        return FileParts.withChunk(
                Pictures.png(grayAsColour()), "iCCP", joined(bytes("name\0\0"), packed.toByteArray()));
    }

    private static BufferedImage grayAsColour() {
        return Pictures.quarters(400, 300, Collections.nCopies(4, GRAY));
    }

    private static void assertShows(byte[] upload, Color expected) {
        Photo photo = accepted(INTAKE.take("m1", upload));
        BufferedImage image = Pictures.decoded(photo.renditions().get(0));
        Color shown = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
        assertThat(image.getColorModel().getNumComponents()).isEqualTo(3);
        assertThat(shown.getRed()).as("red of %s", shown).isCloseTo(expected.getRed(), within(3));
        assertThat(shown.getGreen()).as("green of %s", shown).isCloseTo(expected.getGreen(), within(3));
        assertThat(shown.getBlue()).as("blue of %s", shown).isCloseTo(expected.getBlue(), within(3));
    }
}
