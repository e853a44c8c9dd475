package org.mosaik.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the campaigns and stories of a first start from the class path. */
public final class DemoContent {

    private static final List<String> CAMPAIGNS = List.of(
            "wir-zusammen",
            "zusammen-mehr",
            "das-machen-wir-nrw",
            "vielfalt-das-sind-wir",
            "duisburg-ist-echt-solidarisch");

    private DemoContent() {}

    /** Campaign definitions in YAML by campaign id; revision and state are for whoever imports them. */
    public static Map<String, String> campaigns() {
        Map<String, String> definitions = new LinkedHashMap<>();
        CAMPAIGNS.forEach(id -> definitions.put(id, text("/demo/campaigns/" + id + ".yaml")));
        return definitions;
    }

    public static List<DemoStory> stories() {
        List<DemoStory> stories = new ArrayList<>();
        for (Object entry : (List<?>) parse(text("/demo/stories.yaml"))) {
            stories.add(story((Map<?, ?>) entry));
        }
        return stories;
    }

    static Object parse(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private static DemoStory story(Map<?, ?> entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) known(entry, "fields")).forEach((key, value) -> fields.put((String) key, value));
        return new DemoStory(
                words(entry, "campaign"),
                Kind.valueOf(words(entry, "kind")),
                words(entry, "language"),
                fields,
                photo((Map<?, ?>) entry.get("photo")),
                film((Map<?, ?>) entry.get("film")));
    }

    private static DemoStory.@Nullable Film film(@Nullable Map<?, ?> entry) {
        return entry == null ? null : new DemoStory.Film(words(entry, "address"), words(entry, "title"));
    }

    private static DemoStory.@Nullable Photo photo(@Nullable Map<?, ?> entry) {
        if (entry == null) {
            return null;
        }
        long seed = ((Number) known(entry, "seed")).longValue();
        return new DemoStory.Photo(words(entry, "motif"), seed, words(entry, "alt"), words(entry, "credit"));
    }

    private static String words(Map<?, ?> entry, String key) {
        return (String) known(entry, key);
    }

    private static Object known(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Demo story without " + key + ": " + entry);
        }
        return value;
    }

    private static String text(String resource) {
        try (InputStream in = DemoContent.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
