package org.mosaik.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files that say what was released: a schema per minor version, and samples of it. */
final class Approved {

    static final Path CONTRACT = Path.of("src/main/resources/org/mosaik/events");

    /** Keeps every digit as it was written. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Approved() {}

    /** Minor versions of a snapshot, the oldest first. */
    static List<Integer> minors(String noun) {
        return names(CONTRACT.resolve("schemas").resolve(noun)).stream()
                .map(name -> Integer.valueOf(name.substring("1.".length(), name.length() - ".json".length())))
                .sorted()
                .toList();
    }

    static int newest(String noun) {
        return minors(noun).stream().max(Comparator.naturalOrder()).orElse(-1);
    }

    static Path schemaFile(String noun, int minor) {
        return CONTRACT.resolve("schemas/" + noun + "/1." + minor + ".json");
    }

    static Path sampleFile(String noun, int minor, String name) {
        return CONTRACT.resolve("samples/" + noun + "/1." + minor + "/" + name + ".json");
    }

    static JsonNode schema(String noun, int minor) {
        return JSON.readTree(text(schemaFile(noun, minor)));
    }

    static List<Path> samples(String noun, int minor) {
        Path folder = CONTRACT.resolve("samples/" + noun + "/1." + minor);
        return names(folder).stream().map(folder::resolve).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** As the files show it: indented, with a line break at the end. */
    static String pretty(JsonNode tree) {
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    static String pretty(Snapshot snapshot) {
        return pretty(JSON.readTree(Codec.write(snapshot)));
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
