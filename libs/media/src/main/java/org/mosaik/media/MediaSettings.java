package org.mosaik.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the files lie
 * @param signingKey secret of {@link SignedAddresses}, the same for all who sign and check
 * @param converter makes JPEGs of HEIC, AVIF and TIFF: a command with {@code {in}} and {@code {out}} in it, {@code installed} for
 *     whichever known one is there, or nothing
 */
@ConfigurationProperties("mosaik.media")
public record MediaSettings(
        Path folder,
        String signingKey,
        @DefaultValue PhotoLimits photo,
        @DefaultValue("installed") String converter) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "MediaSettings[folder=" + folder + ", photo=" + photo + ", converter=" + converter + "]";
    }
}
