package org.mosaik.moderation.pictures;

import org.mosaik.media.MediaFolder;
import org.mosaik.media.MediaSettings;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.SignedAddresses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where our copies and what was redacted lie, the key that lets us fetch them, and what makes them anew. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class PicturesConfiguration {

    @Bean
    MediaFolder mediaFolder(PictureSettings settings) {
        return new MediaFolder(settings.media().folder());
    }

    @Bean
    SignedAddresses signedAddresses(PictureSettings settings) {
        return new SignedAddresses(settings.key());
    }

    @Bean
    PhotoIntake photoIntake(MediaSettings settings) {
        return new PhotoIntake(settings.photo(), settings.converter());
    }
}
