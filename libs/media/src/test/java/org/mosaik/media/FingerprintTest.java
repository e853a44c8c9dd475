package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.kit.Scenes.scene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Row 39: every photo that is taken gets a fingerprint from the process that decodes it. */
class FingerprintTest {

    private static final PhotoIntake INTAKE = new PhotoIntake(Intakes.limits(), "");

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void row39ACopyIsKnownAndAnotherPictureIsNot() {
        Fingerprint picture = of(Pictures.jpeg(scene(1, 400, 300)));

        assertThat(picture.saysEnough()).isTrue();
        assertThat(picture.isLike(of(Pictures.png(scene(1, 800, 600))))).isTrue();
        assertThat(picture.isLike(of(Pictures.jpeg(scene(2, 400, 300))))).isFalse();
    }

    @Test
    void isWrittenInSixteenDigits() {
        Fingerprint fingerprint = new Fingerprint(0x8000_0000_0000_00FFL);

        assertThat(fingerprint).hasToString("80000000000000ff");
        assertThat(Fingerprint.parse("80000000000000ff")).isEqualTo(fingerprint);
    }

    private static Fingerprint of(byte[] file) {
        return accepted(INTAKE.take("m1", file)).fingerprint();
    }
}
