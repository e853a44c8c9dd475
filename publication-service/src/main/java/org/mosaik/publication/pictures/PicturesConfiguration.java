package org.mosaik.publication.pictures;

import org.jspecify.annotations.Nullable;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.MediaSettings;
import org.mosaik.media.SignedAddresses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where our copies lie, and the key that lets us fetch them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class PicturesConfiguration {

    @Bean
    MediaFolder mediaFolder(MediaSettings settings) {
        return new MediaFolder(given("mosaik.media.folder", settings.folder()));
    }

    @Bean
    SignedAddresses signedAddresses(MediaSettings settings) {
        return new SignedAddresses(given("mosaik.media.key", settings.signingKey()));
    }

    private static <T> T given(String property, @Nullable T value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("Please set " + property + ": publication-service does not start without.");
        }
        return value;
    }
}
