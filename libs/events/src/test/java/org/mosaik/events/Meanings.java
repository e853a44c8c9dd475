package org.mosaik.events;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** What fields and headers mean, in words that a schema does not have; none may be missing and none left over. */
final class Meanings {

    private static final Path FILE = Path.of("src/test/resources/org/mosaik/events/meanings.properties");

    private final Properties words = new Properties();
    private final Set<String> used = new HashSet<>();

    Meanings() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            words.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String of(String part) {
        used.add(part);
        String meaning = words.getProperty(part, "");
        if (meaning.isBlank()) {
            throw new IllegalStateException("meanings.properties does not say what " + part + " is");
        }
        return meaning;
    }

    void refuseLeftOvers() {
        Set<String> leftOver = new HashSet<>(words.stringPropertyNames());
        leftOver.removeAll(used);
        if (!leftOver.isEmpty()) {
            throw new IllegalStateException("meanings.properties explains what is not there: " + leftOver);
        }
    }
}
