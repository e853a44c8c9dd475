package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignedAddressesTest {

    private static final Instant EXPIRES = Instant.parse("2026-11-20T12:00:00Z");
    private static final long SECONDS = EXPIRES.getEpochSecond();
    private static final Instant BEFORE = EXPIRES.minusSeconds(1);
    private static final String PATH = "/media/s1/m1/960.jpg";

    private final SignedAddresses addresses = new SignedAddresses("k".repeat(32));

    @Test
    void signsAPathUntilItExpires() {
        String address = addresses.sign(PATH, EXPIRES);

        assertThat(address).matches(Pattern.quote(PATH) + "\\?expires=" + SECONDS + "&signature=[A-Za-z0-9_-]{43}");
        assertThat(addresses.valid(PATH, SECONDS, signature(address), BEFORE)).isTrue();
        assertThat(addresses.valid(PATH, SECONDS, signature(address), EXPIRES)).isFalse();
    }

    @Test
    void rejectsWhatWasNotSigned() {
        String signature = signature(addresses.sign(PATH, EXPIRES));
        String foreign = signature(new SignedAddresses("f".repeat(32)).sign(PATH, EXPIRES));

        assertThat(addresses.valid(PATH + "x", SECONDS, signature, BEFORE)).isFalse();
        assertThat(addresses.valid(PATH, SECONDS + 1, signature, BEFORE)).isFalse();
        assertThat(addresses.valid(PATH, SECONDS, foreign, BEFORE)).isFalse();
        assertThat(addresses.valid(PATH, SECONDS, signature + "=", BEFORE)).isFalse();
        assertThat(addresses.valid(PATH, SECONDS, "", BEFORE)).isFalse();
        assertThat(addresses.valid(PATH, SECONDS, "ä", BEFORE)).isFalse();
    }

    @Test
    void wantsALongKeyAndAPathWithoutQuery() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedAddresses("k".repeat(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> addresses.sign(PATH + "?expires=1", EXPIRES));
    }

    private static String signature(String address) {
        Matcher matcher = Pattern.compile("signature=(.+)").matcher(address);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
