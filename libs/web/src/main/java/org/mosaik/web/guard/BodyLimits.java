package org.mosaik.web.guard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.WebSettings;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** How many bytes a request may send. */
record BodyLimits(WebSettings settings, DataSize upload) {

    /** The path is missing where not even the first line could be read. */
    long of(@Nullable String path, @Nullable String contentType) {
        if (path != null && settings.streamedPaths().stream().anyMatch(path::startsWith)) {
            return Long.MAX_VALUE;
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return upload.toBytes();
        }
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? settings.maxForm().toBytes()
                : settings.maxBody().toBytes();
    }
}
