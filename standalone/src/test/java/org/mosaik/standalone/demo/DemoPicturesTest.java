package org.mosaik.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoPicturesTest {

    static List<String> motifs() {
        return DemoPictures.motifs();
    }

    @ParameterizedTest
    @MethodSource("motifs")
    void everyMotifIsASmallPictureOfTheRightShape(String motif) throws IOException {
        byte[] jpeg = DemoPictures.jpeg(motif, 7);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        boolean standing = motif.startsWith("portrait");
        assertThat(image.getWidth()).isEqualTo(standing ? 1280 : 1600);
        assertThat(image.getHeight()).isEqualTo(standing ? 1600 : 1066);
        assertThat(jpeg).hasSizeBetween(50_000, 300_000);
    }

    @Test
    void storiesHaveSmallPictures() {
        assertThat(DemoContent.stories())
                .extracting(DemoStory::photo)
                .filteredOn(photo -> photo != null)
                .isNotEmpty()
                .allSatisfy(photo -> assertThat(photo.jpeg()).hasSizeLessThan(300_000));
    }

    @Test
    void drawsTheSamePictureAgain() {
        assertThat(DemoPictures.jpeg("street", 3)).isEqualTo(DemoPictures.jpeg("street", 3));
        assertThat(DemoPictures.jpeg("portrait-curls", 3)).isEqualTo(DemoPictures.jpeg("portrait-curls", 3));
    }

    @Test
    void anotherSeedIsAnotherPicture() {
        assertThat(DemoPictures.jpeg("street", 3)).isNotEqualTo(DemoPictures.jpeg("street", 4));
    }

    @Test
    void refusesAMotifThatNobodyDrew() {
        assertThatThrownBy(() -> DemoPictures.jpeg("photograph", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("photograph");
    }
}
