package org.mosaik.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "first.last+tag@sub.example.org", "o'neil@example.org", "x@münchen.de"})
    void takesWhatServersTake(String typed) {
        assertThat(Address.of(typed)).isPresent();
    }

    /** Rows 53 and 54: nothing that could become a header or a command. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.de",
                "a@",
                "a@b",
                "a@b..de",
                ".a@b.de",
                "a..b@b.de",
                "a b@b.de",
                "Name <a@b.de>",
                "a@b.de,c@d.de",
                "a@b.de\r\nBcc: c@d.de",
                "Name\r\nBcc: c@d.de",
                "\"a\r\nRCPT TO:<x>\"@b",
                "\"a\r\nRCPT TO:<x>\"@b.de",
                "\"a\"@b.de",
                "a\u0000@b.de",
                "a\u760D\u760A@b.de",
                "a@b\u2028.de",
                "a@[127.0.0.1]",
                "a@b.de>",
                "a@-b.de"
            })
    void refusesEverythingElse(String typed) {
        assertThat(Address.of(typed.isEmpty() ? null : typed)).isEmpty();
    }

    @Test
    void isTheSameForEverySpelling() {
        assertThat(hash("Person@Example.ORG")).isEqualTo(hash("person@example.org"));
        assertThat(hash("other@example.org")).isNotEqualTo(hash("person@example.org"));
    }

    @Test
    @Timeout(value = 500, unit = TimeUnit.MILLISECONDS)
    void row24TakesNoLongerForHostileOnes() {
        assertThatNoException().isThrownBy(() -> Address.of("a".repeat(63) + "@" + "a.".repeat(10_000)));
        assertThatNoException().isThrownBy(() -> Address.of("a.".repeat(10_000) + "@b"));
    }

    @Test
    void keepsItselfOutOfLogs() {
        assertThat(Address.of("a@b.de").orElseThrow().toString()).doesNotContain("a@b");
    }

    @Test
    void pausesGrowUntilTheLongest() {
        MailSettings settings = new MailSettings(
                server(),
                server(),
                "",
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofDays(7),
                8);

        assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.pause(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pause(5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(settings.pause(500)).isEqualTo(Duration.ofHours(1));
    }

    private static MailSettings.Server server() {
        return new MailSettings.Server("localhost", 25, "a@b.de", "A", "", "", false);
    }

    private static String hash(String typed) {
        return Address.of(typed).orElseThrow().hash();
    }
}
