package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class MediaSettingsTest {

    private final MediaSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                    "mosaik.media.folder", "/srv/media",
                    "mosaik.media.signing-key", "a-secret",
                    "mosaik.media.photo.at-once", "3")))
            .bind("mosaik.media", MediaSettings.class)
            .get();

    @Test
    void bindsWithTheUsualLimits() {
        assertThat(settings.folder()).isEqualTo(Path.of("/srv/media"));
        assertThat(settings.signingKey()).isEqualTo("a-secret");
        assertThat(settings.photo())
                .isEqualTo(new PhotoLimits(
                        DataSize.ofMegabytes(20),
                        50_000_000,
                        Duration.ofSeconds(20),
                        DataSize.ofMegabytes(256),
                        3,
                        Duration.ofSeconds(30)));
    }

    @Test
    void keepsTheKeyOutOfLogs() {
        assertThat(settings.toString()).contains("/srv/media").doesNotContain("a-secret");
    }
}
