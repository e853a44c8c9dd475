package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Row 31: our own credit is all that a file says, and it says it in a form that programs read. */
class PhotoCreditsTest {

    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";
    private static final PhotoCredits CREDITS = new PhotoCredits("Jana <b> & Töchter", "CC-BY-4.0", CC_BY);

    @Test
    void aJpegNamesWhoMadeItAndStaysTheSamePicture() throws IOException {
        byte[] jpeg = Pictures.jpeg(Pictures.quarters(40, 30, Pictures.CORNERS));

        byte[] named = CREDITS.in(jpeg, PhotoFormat.JPEG);

        assertThat(new String(named, UTF_8))
                .contains(
                        "http://ns.adobe.com/xap/1.0/\0",
                        "<dc:creator><rdf:Seq><rdf:li>Jana &lt;b&gt; &amp; Töchter</rdf:li>",
                        "<photoshop:Credit>Jana",
                        "CC-BY-4.0</rdf:li></rdf:Alt></dc:rights>",
                        "<xmpRights:WebStatement>" + CC_BY,
                        "<cc:license rdf:resource=\"" + CC_BY);
        assertThat(JpegSize.of(named)).isEqualTo(new JpegSize(40, 30));
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(named));
        assertThat(after.getRGB(35, 25)).isEqualTo(before.getRGB(35, 25));
    }

    @Test
    void aWebpBecomesAnExtendedOneWithTheSamePixels() {
        byte[] webp;
        try (WebpEncoder encoder = new WebpEncoder()) {
            webp = encoder.encode(Pictures.jpeg(Pictures.quarters(41, 30, Pictures.CORNERS)))
                    .orElseThrow();
        }

        byte[] named = CREDITS.in(webp, PhotoFormat.WEBP);

        ByteBuffer in = ByteBuffer.wrap(named).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt(4)).isEqualTo(named.length - 8);
        assertThat(new String(named, 8, 8, ISO_8859_1)).isEqualTo("WEBPVP8X");
        assertThat(in.getInt(24) & 0xFFFFFF).isEqualTo(40);
        assertThat(in.getInt(26) >>> 8).isEqualTo(29);
        assertThat(new String(named, ISO_8859_1)).contains(new String(webp, 12, webp.length - 12, ISO_8859_1), "XMP ");
        assertThat(new String(named, UTF_8)).contains("Jana &lt;b&gt; &amp; Töchter", CC_BY);
    }

    @Test
    void whatIsNoWebpOfOursIsLeftAlone() {
        byte[] other = "RIFF....WEBPVP8L".getBytes(ISO_8859_1);

        assertThat(CREDITS.in(other, PhotoFormat.WEBP)).isEqualTo(other);
        assertThat(new Rendition("320", 1, 1, Map.of()).jpeg()).isEmpty();
    }
}
