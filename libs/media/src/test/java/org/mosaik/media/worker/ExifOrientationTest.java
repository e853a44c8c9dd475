package org.mosaik.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExifOrientationTest {

    private static final byte[] LITTLE_ENDIAN =
            bytes("FFD8 FFE1 0022 457869660000 49492A0008000000 0100 1201 0300 01000000 06000000 00000000 FFDA0002");
    private static final byte[] BIG_ENDIAN =
            bytes("FFD8 FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 00080000 00000000 FFDA0002");

    @Test
    void readsBothByteOrders() {
        assertThat(ExifOrientation.of(LITTLE_ENDIAN)).isEqualTo(6);
        assertThat(ExifOrientation.of(BIG_ENDIAN)).isEqualTo(8);
    }

    @Test
    void findsItBehindOtherSegments() {
        byte[] jpeg =
                bytes("FFD8 FFE0 0004 0000 FFE1 0006 68747470" + HexFormat.of().formatHex(BIG_ENDIAN, 2, 40));

        assertThat(ExifOrientation.of(jpeg)).isEqualTo(8);
    }

    @Test
    void takesAnImpossibleValueForUpright() {
        byte[] nine = LITTLE_ENDIAN.clone();
        nine[30] = 9;

        assertThat(ExifOrientation.of(nine)).isEqualTo(1);
    }

    @Test
    void survivesWhateverIsWritten() {
        Random random = new Random(42);
        for (int i = 0; i < 200_000; i++) {
            byte[] jpeg = LITTLE_ENDIAN.clone();
            for (int change = 0; change < 3; change++) {
                jpeg[2 + random.nextInt(jpeg.length - 2)] = (byte) random.nextInt();
            }

            assertThat(ExifOrientation.of(jpeg)).isBetween(1, 8);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
