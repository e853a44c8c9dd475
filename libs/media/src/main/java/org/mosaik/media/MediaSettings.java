package org.mosaik.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the files lie
 * @param signingKey secret of {@link SignedAddresses}, the same for all who sign and check
 */
@ConfigurationProperties("mosaik.media")
public record MediaSettings(
        Path folder, String signingKey, @DefaultValue PhotoLimits photo) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "MediaSettings[folder=" + folder + ", photo=" + photo + "]";
    }
}
