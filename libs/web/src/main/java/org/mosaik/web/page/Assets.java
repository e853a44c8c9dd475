package org.mosaik.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.DigestUtils;

/** Static files under {@code /assets/}, the service's before the shared ones; the hash of its content is a file's version. */
class Assets {

    static final String PATH = "/assets/";

    /** Links of ours to files that do not exist are few; what somebody asks for is not remembered without end. */
    private static final int MOST_UNKNOWN = 1_000;

    private final List<String> locations;
    private final ResourceLoader resources;
    private final Map<String, Optional<String>> versions = new ConcurrentHashMap<>();

    Assets(String service, ResourceLoader resources) {
        this.locations = List.of("classpath:/" + service + "/static/", "classpath:/web/static/");
        this.resources = resources;
    }

    List<String> locations() {
        return locations;
    }

    String versioned(String link) {
        return version(link).map(version -> Links.add(link, "v", version)).orElse(link);
    }

    Optional<String> version(String path) {
        Optional<String> known = versions.get(path);
        if (known != null || path.contains("..") || path.contains("?")) {
            return known == null ? Optional.empty() : known;
        }
        Optional<String> version = locations.stream()
                .map(location -> resources.getResource(location + path.substring(PATH.length())))
                .filter(Resource::isReadable)
                .findFirst()
                .map(Assets::hash);
        if (version.isPresent() || versions.size() < MOST_UNKNOWN) {
            versions.put(path, version);
        }
        return version;
    }

    static String hash(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("Asset cannot be read: " + file.getDescription(), e);
        }
    }
}
