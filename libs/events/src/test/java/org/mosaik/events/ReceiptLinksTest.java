package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReceiptLinksTest {

    private final ReceiptLinks links = new ReceiptLinks("k".repeat(32), "https://mosaik.example");

    /** Links lie in people's mailboxes for years: another value would lock them out. */
    @Test
    void makesTheSameLinkForEver() {
        assertThat(links.link("s1", 0))
                .isEqualTo("https://mosaik.example/receipt/s1/Ai41jay3BLaSHAczSp7WOOkzb0Aezgg_KN1rALNTl7Y");
    }

    @Test
    void makesAnotherSecretForEverySubmissionGenerationAndKey() {
        ReceiptLinks others = new ReceiptLinks("x".repeat(32), "https://mosaik.example");

        assertThat(links.secret("s1", 0))
                .isNotEqualTo(links.secret("s2", 0))
                .isNotEqualTo(links.secret("s1", 1))
                .isNotEqualTo(others.secret("s1", 0));
    }

    @Test
    void knowsItsOwnSecretsAlone() {
        String secret = links.secret("s1", 1);

        assertThat(links.matches("s1", 1, secret)).isTrue();
        assertThat(links.matches("s1", 2, secret)).isFalse();
        assertThat(links.matches("s2", 1, secret)).isFalse();
        assertThat(links.matches("s1", 1, secret + "A")).isFalse();
        assertThat(links.matches("s1", 1, "")).isFalse();
    }

    @Test
    void refusesAShortKeyWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiptLinks("short-key", "https://mosaik.example"))
                .withMessageNotContaining("short-key");
    }
}
