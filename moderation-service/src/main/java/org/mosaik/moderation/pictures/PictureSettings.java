package org.mosaik.moderation.pictures;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where pictures come from and where our copies lie.
 *
 * @param media the folder, and the key with which addresses are signed
 * @param urls where the other services are
 */
@ConfigurationProperties("mosaik")
record PictureSettings(Media media, Urls urls) {

    record Media(Path folder, @Nullable String key) {

        @Override
        public String toString() {
            return "Media[folder=" + folder + "]";
        }
    }

    record Urls(URI submission) {}

    String key() {
        if (media.key() == null || media.key().isBlank()) {
            throw new IllegalStateException("mosaik.media.key is missing: at least 32 characters, the same for the"
                    + " submission, moderation and publication services");
        }
        return media.key();
    }
}
