package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegSizeTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "960, 1440", "320, 17", "70, 300"})
    void isThatOfThePicture(int width, int height) throws IOException {
        assertThat(JpegSize.of(jpeg(width, height))).isEqualTo(new JpegSize(width, height));
    }

    @Test
    void whatIsNoWholeHeadIsRefused() throws IOException {
        byte[] whole = jpeg(40, 30);

        for (int length : new int[] {0, 1, 2, 3, 20, 100}) {
            assertThatThrownBy(() -> JpegSize.of(Arrays.copyOf(whole, length))).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> JpegSize.of(new byte[] {'<', 's', 'v', 'g'})).isInstanceOf(IOException.class);
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg", out);
        return out.toByteArray();
    }
}
