package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** That of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void knowsTheCodesOfTheStandard(long time, String code) {
        Instant then = Instant.ofEpochSecond(time);

        assertThat(Totp.code(SECRET, Totp.step(then))).isEqualTo(code);
        assertThat(Totp.stepOf(code, SECRET, then)).hasValue(Totp.step(then));
    }

    @Test
    void aClockMayBeOneStepWrongAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);

        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now)).hasValue(step - 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now)).hasValue(step + 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now)).isEmpty();
    }

    @Test
    void whatIsNoCodeIsNone() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("94287082", SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("28708", SECRET, now)).isEmpty();
    }

    @Test
    void secretsAreWrittenAsAppsReadThem() {
        assertThat(Codes.base32("foobar1234".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOIYTEMZU");
        assertThat(Codes.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Codes.hashOfCode("abcd-efgh 2345")).isEqualTo(Codes.hashOfCode("ABCDEFGH2345"));
        assertThat(Codes.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }
}
