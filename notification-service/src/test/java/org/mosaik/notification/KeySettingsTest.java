package org.mosaik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeySettingsTest {

    @Test
    void saysInOneSentenceWhatIsMissing() {
        assertThatThrownBy(() -> new KeySettings("")).hasMessageContaining("mosaik.receipt.key is missing");
        assertThatThrownBy(() -> new KeySettings("short")).hasMessageContaining("at least 32 characters");
    }

    @Test
    void keepsTheKeyToItself() {
        String key = "0123456789".repeat(4);

        assertThat(new KeySettings(key).toString()).doesNotContain(key);
    }
}
