package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.FileParts.bytes;
import static org.mosaik.media.FileParts.joined;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.Intakes.allocatedBy;
import static org.mosaik.media.Intakes.assertRefused;

import java.awt.Color;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Redaction;

/** The numbers are the rows of bad input that the product promises an answer to. */
class PhotoIntakeTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void makesRenditionsOfAPhotoAsJpegAndWebp() {
        Photo photo = accepted(INTAKE.take("m1", Pictures.aPhoto()));

        assertThat(photo.medium()).isEqualTo("m1");
        assertThat(photo.formats()).containsExactly("webp");
        assertThat(photo.renditions()).extracting(Rendition::name).containsExactly("1920", "960", "320");
        assertThat(photo.renditions()).extracting(Rendition::width).containsExactly(1600, 960, 320);
        assertThat(photo.renditions()).extracting(Rendition::height).containsExactly(1200, 720, 240);
        assertThat(photo.renditions()).allSatisfy(rendition -> {
            assertThat(Pictures.decoded(rendition).getWidth()).isEqualTo(rendition.width());
            assertThat(Pictures.decoded(rendition).getHeight()).isEqualTo(rendition.height());
            assertThat(PhotoFormat.WEBP.fits(rendition.files().getOrDefault(PhotoFormat.WEBP, new byte[0])))
                    .isTrue();
        });
    }

    @Test
    void neverEnlarges() {
        byte[] small = Pictures.png(Pictures.quarters(400, 100, Pictures.CORNERS));

        Photo photo = accepted(INTAKE.take("m1", small));

        assertThat(photo.renditions()).extracting(Rendition::width).containsExactly(400, 400, 320);
        assertThat(photo.renditions()).extracting(Rendition::height).containsExactly(100, 100, 80);
    }

    @Test
    void boundsTheHeightOfTallPictures() {
        byte[] tall = Pictures.png(Pictures.quarters(300, 3000, Pictures.CORNERS));

        Photo photo = accepted(INTAKE.take("m1", tall));

        assertThat(photo.renditions()).extracting(Rendition::height).containsExactly(2880, 1440, 480);
        assertThat(photo.renditions()).extracting(Rendition::width).containsExactly(288, 144, 48);
    }

    @Test
    void survivesAPictureOfOneRow() {
        byte[] line = Pictures.png(Pictures.quarters(20_000, 1, Collections.nCopies(4, Color.RED)));

        Photo photo = accepted(INTAKE.take("m1", line));

        assertThat(photo.renditions()).extracting(Rendition::height).containsExactly(1, 1, 1);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        byte[] large = Arrays.copyOf(Pictures.aPhoto(), 20 * 1024 * 1024 + 1);

        assertRefused(INTAKE.take("m1", large), Refusal.TOO_LARGE);
    }

    @Test
    void row29RefusesTheGifBombWithoutDecodingIt() {
        byte[] bomb = Base64.getDecoder().decode("R0lGODn//3//gAAAACH5BAAAAAAALAAAAAB///9/AAA=");

        long allocated = allocatedBy(() -> assertRefused(INTAKE.take("m1", bomb), Refusal.TOO_MANY_PIXELS));

        assertThat(allocated).isLessThan(1_000_000);
    }

    @Test
    void row30RefusesASmallFileWithTooManyPixels() {
        byte[] bomb = FileParts.blankPng(19_000, 19_000, 1, 0, 2375);
        assertThat(bomb.length).isLessThan(50_000);

        long allocated = allocatedBy(() -> assertRefused(INTAKE.take("m1", bomb), Refusal.TOO_MANY_PIXELS));

        assertThat(allocated).isLessThan(2_000_000);
    }

    @Test
    void row30CountsPixelsBeforeItDecodesAny() {
        assertRefused(INTAKE.take("m1", FileParts.pngWithoutPixels(7072, 7072)), Refusal.TOO_MANY_PIXELS);
        assertRefused(INTAKE.take("m1", FileParts.pngWithoutPixels(7071, 7071)), Refusal.UNREADABLE);
    }

    static Stream<Map.Entry<String, byte[]>> otherFormats() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        return Map.<String, byte[]>of(
                "row 33 SVG", bytes(svg),
                "row 33 SVG behind an XML declaration", bytes("\u00EF\u00BB\u00BF<?xml version=\"1.0\"?>\n" + svg),
                "row 35 GIF", bytes("GIF89a\1\0\1\0"),
                "row 35 WebP", bytes("RIFF\100\0\0\0WEBPVP8X"),
                "row 43 zip or docx", bytes("PK\3\4\24\0\0\0\10\0"),
                "row 43 PDF", bytes("%PDF-1.7\n"),
                "nothing", new byte[0])
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("otherFormats")
    void rows33And35RefuseOtherFormats(Map.Entry<String, byte[]> file) {
        assertRefused(INTAKE.take("m1", file.getValue()), Refusal.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\3\0\0\0",
                "\u007FELF\2\1\1",
                "#!/bin/sh\nid",
                "<?php system($_GET['c']); ?>",
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
            })
    void row34RefusesPrograms(String program) {
        assertRefused(INTAKE.take("m1", bytes(program)), Refusal.NOT_AN_IMAGE);
    }

    @Test
    void row34RefusesAProgramThatStartsLikeAPicture() {
        byte[] jpegLike = joined(bytes("\u00FF\u00D8\u00FF\u00E0"), bytes("<?php system($_GET['c']); ?>".repeat(50)));
        byte[] pngLike = joined(bytes("\u0089PNG\r\n\u001A\n"), bytes("<?php system($_GET['c']); ?>".repeat(50)));

        assertRefused(INTAKE.take("m1", jpegLike), Refusal.NOT_AN_IMAGE);
        assertRefused(INTAKE.take("m1", pngLike), Refusal.NOT_AN_IMAGE);
    }

    @Test
    void row35RefusesAnimatedPng() {
        byte[] still = Pictures.png(Pictures.quarters(40, 30, Pictures.CORNERS));
        byte[] animated = FileParts.withChunk(still, "acTL", new byte[] {0, 0, 39, 16, 0, 0, 0, 0});

        assertRefused(INTAKE.take("m1", animated), Refusal.ANIMATED);
        accepted(INTAKE.take("m1", still));
    }

    @Test
    void row35RefusesAnimationsOfOtherFormatsToo() {
        byte[] frame = bytes(",\0\0\0\0\1\0\1\0\0\2\2D\1\0");
        byte[] still = joined(bytes("GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00FF\u00FF\u00FF"), frame);
        byte[] webp = bytes("RIFF\100\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0\1\0\0\1\0\0");

        assertRefused(INTAKE.take("m1", joined(still, bytes(";"))), Refusal.UNSUPPORTED);
        assertRefused(INTAKE.take("m1", joined(still, frame, bytes(";"))), Refusal.ANIMATED);
        assertRefused(INTAKE.take("m1", webp), Refusal.ANIMATED);
        assertRefused(INTAKE.take("m1", bytes("\0\0\0\30ftypmsf1\0\0\0\0mif1heic")), Refusal.ANIMATED);
        assertRefused(INTAKE.take("m1", bytes("\0\0\0\34ftypavis\0\0\0\0mif1avif")), Refusal.ANIMATED);
    }

    @Test
    void row36RefusesWhatIsCutShort() {
        byte[] jpeg = Pictures.aPhoto();
        byte[] png = Pictures.png(Pictures.quarters(400, 300, Pictures.CORNERS));

        assertRefused(INTAKE.take("m1", Arrays.copyOf(jpeg, jpeg.length * 3 / 4)), Refusal.UNREADABLE);
        assertRefused(INTAKE.take("m1", Arrays.copyOf(png, png.length * 3 / 4)), Refusal.UNREADABLE);
    }

    @Test
    void row37HasNoWayToPassAFileNameOrType() {
        List<Method> methods = Stream.of(PhotoIntake.class.getMethods())
                .filter(method -> method.getReturnType() == PhotoOutcome.class)
                .toList();

        assertThat(methods)
                .hasSize(3)
                .allSatisfy(method -> assertThat(method.getParameterTypes())
                        .startsWith(String.class, byte[].class)
                        .isSubsetOf(String.class, byte[].class, Redaction.class));
    }
}
