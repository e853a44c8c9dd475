package org.mosaik.moderation.pictures;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where pictures come from and where our copies lie.
 *
 * @param media the folder, the key with which addresses are signed, and where this service finds submission
 */
@ConfigurationProperties("mosaik")
record PictureSettings(Media media) {

    record Media(Path folder, @Nullable String key, URI source) {

        @Override
        public String toString() {
            return "Media[folder=" + folder + "]";
        }
    }

    String key() {
        if (media.key() == null || media.key().isBlank()) {
            throw new IllegalStateException("mosaik.media.key is missing: at least 32 characters, the same for the"
                    + " submission, moderation and publication services");
        }
        return media.key();
    }
}
