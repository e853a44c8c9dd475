package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.FileParts.bytes;
import static org.mosaik.media.FileParts.joined;
import static org.mosaik.media.FileParts.withSegment;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a photo says besides its picture stays behind. The numbers are rows of bad input. */
class PhotoPrivacyTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");
    private static final int JFIF = 0xE0;

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void row31DropsAllMetadataOfAJpeg() {
        byte[] thumbnail = withSegment(
                Pictures.jpeg(Pictures.quarters(160, 120, Pictures.CORNERS)),
                FileParts.COMMENT,
                bytes("MARK-thumbnail"));
        byte[] exif = FileParts.exif(
                1, ByteOrder.BIG_ENDIAN, joined(bytes("MARK-gps 51.4344N 6.7623E MARK-makernote"), thumbnail));
        byte[] upload = Pictures.aPhoto();
        upload = withSegment(upload, FileParts.COMMENT, bytes("MARK-comment"));
        upload = withSegment(upload, FileParts.APP13, bytes("Photoshop 3.0\0008BIM\4\4\0\0MARK-iptc"));
        upload = withSegment(upload, FileParts.APP1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>MARK-xmp"));
        upload = withSegment(upload, FileParts.APP1, exif);

        assertNothingButThePicture(upload);
    }

    @Test
    void row31DropsAllMetadataOfAPng() {
        byte[] upload = Pictures.png(Pictures.quarters(1600, 1200, Pictures.CORNERS));
        upload = FileParts.withChunk(upload, "tEXt", bytes("Author\0MARK-author"));
        upload = FileParts.withChunk(upload, "eXIf", bytes("MM\0*MARK-gps"));

        assertNothingButThePicture(upload);
    }

    @Test
    void row32DropsPagesAndArchivesHiddenInAPicture() {
        byte[] page = bytes("<html><script>alert('MARK')</script></html>");
        byte[] upload =
                joined(withSegment(Pictures.aPhoto(), FileParts.COMMENT, page), page, bytes("PK\3\4MARK.class"));

        assertNothingButThePicture(upload);
    }

    private static void assertNothingButThePicture(byte[] upload) {
        assertThat(new String(upload, ISO_8859_1)).contains("MARK");

        Photo photo = Intakes.accepted(INTAKE.take("m1", upload));

        assertThat(photo.renditions()).hasSize(3).allSatisfy(rendition -> {
            assertThat(new String(rendition.jpeg(), ISO_8859_1))
                    .doesNotContain("MARK", "Exif", "ICC_PROFILE", "<html", "PK\3\4");
            assertThat(applicationSegments(rendition.jpeg())).containsExactly(JFIF);
            assertThat(new String(rendition.files().get(PhotoFormat.WEBP), ISO_8859_1))
                    .doesNotContain("MARK", "EXIF", "ICCP", "XMP ", "<html");
        });
    }

    /** Markers of application data and comments up to the pixels. */
    private static List<Integer> applicationSegments(byte[] jpeg) {
        List<Integer> found = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xE0) {
                found.add(marker);
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return found;
    }
}
