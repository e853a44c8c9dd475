package org.mosaik.submission.photos;

import java.time.Clock;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.MediaSettings;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.SealedFiles;
import org.mosaik.media.SignedAddresses;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class PhotosConfiguration {

    @Bean
    PhotoIntake photoIntake(MediaSettings settings) {
        return new PhotoIntake(settings.photo(), settings.converter());
    }

    @Bean
    MediaFolder mediaFolder(MediaSettings settings) {
        return new MediaFolder(settings.folder());
    }

    /** With the key of personal links, which every installation has, keeps and never changes. */
    @Bean
    SealedFiles sealedFiles(MediaFolder folder, @Value("${mosaik.receipt.key:}") String key) {
        return new SealedFiles(folder, key);
    }

    @Bean
    TakePhotos takePhotos(PhotoIntake intake, Photos photos, KnownPhotos known, Uploads uploads) {
        return new TakePhotos(intake, photos, known, uploads);
    }

    @Bean
    Uploads uploads(PhotoIntake intake, MediaFolder folder, Photos photos, Clock clock) {
        return new Uploads(intake, folder, photos, clock);
    }

    @Bean
    Papers papers(SealedFiles sealed) {
        return new Papers(sealed);
    }

    @Bean
    DeclaredIndex expiryOfGonePhotos() {
        return DeclaredIndex.expiring(GonePhoto.COLLECTION, "expireAt");
    }

    @Bean
    KnownPhotos knownPhotos(
            @Value("${mosaik.receipt.key:}") String key,
            MediaFolder folder,
            SealedFiles sealed,
            MongoOperations store,
            Clock clock) {
        return new KnownPhotos(folder, sealed, store, key, clock);
    }

    @Bean
    BlockedPhotosEndpoint blockedPhotosEndpoint(KnownPhotos known) {
        return new BlockedPhotosEndpoint(known);
    }

    @Bean
    Photos photos(MediaSettings settings, MediaFolder folder, SealedFiles sealed, KnownPhotos known, Clock clock) {
        return new Photos(folder, sealed, known, addresses(settings.signingKey()), clock);
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
