package org.mosaik.standalone.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few files that pages need besides themselves. */
final class Assets {

    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> KNOWN = Map.of(
            "/assets/mosaik.css", new Asset("/web/static/mosaik.css", "text/css; charset=utf-8"),
            "/assets/mosaik.svg", new Asset("/web/static/mosaik.svg", "image/svg+xml"),
            "/assets/standalone.css", new Asset("/standalone/static/standalone.css", "text/css; charset=utf-8"));

    private Assets() {}

    static @Nullable Answer find(String path) throws IOException {
        Asset asset = KNOWN.get(path);
        if (asset == null) {
            return null;
        }
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) {
                throw new IllegalStateException("No resource " + asset.resource());
            }
            return Answer.file(asset.type(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
