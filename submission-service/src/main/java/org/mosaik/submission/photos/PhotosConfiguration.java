package org.mosaik.submission.photos;

import java.time.Clock;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.MediaSettings;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.SignedAddresses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class PhotosConfiguration {

    @Bean
    PhotoIntake photoIntake(MediaSettings settings) {
        return new PhotoIntake(settings.photo());
    }

    @Bean
    MediaFolder mediaFolder(MediaSettings settings) {
        return new MediaFolder(settings.folder());
    }

    @Bean
    TakePhotos takePhotos(PhotoIntake intake, MediaFolder folder, Uploads uploads) {
        return new TakePhotos(intake, folder, uploads);
    }

    @Bean
    Uploads uploads(PhotoIntake intake, MediaFolder folder, Clock clock) {
        return new Uploads(intake, folder, clock);
    }

    @Bean
    Papers papers(MediaFolder folder) {
        return new Papers(folder);
    }

    @Bean
    Photos photos(MediaSettings settings, MediaFolder folder, Clock clock) {
        return new Photos(folder, addresses(settings.signingKey()), clock);
    }

    private static SignedAddresses addresses(String key) {
        try {
            return new SignedAddresses(key);
        } catch (IllegalArgumentException tooShort) {
            throw new InvalidConfigurationPropertyValueException(
                    "mosaik.media.key", null, "It has to be a secret of at least 32 characters.");
        }
    }
}
