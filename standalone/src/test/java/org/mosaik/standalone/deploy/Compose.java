package org.mosaik.standalone.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} as an engine reads it, with a value for every variable that it asks for. */
final class Compose {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final List<String> SERVICES = List.of("submission", "moderation", "publication", "notification");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:\\?[^}]*)?}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(\\w+)=(.*)$");
    private static final String BCRYPT = "{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG";

    private final String text = read("docker-compose.yml");
    private final JsonNode file = JsonMapper.builder().build().valueToTree(new Yaml().<Object>load(text));

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    JsonNode services() {
        return file.path("services");
    }

    JsonNode service(String name) {
        return services().path(name);
    }

    /** The environment of a container, with secrets in it. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(one -> environment.put(
                        one.getKey(), filled(one.getValue().asString()).trim()));
        return environment;
    }

    static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String filled(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found.group(1))));
    }

    /** Every secret another one, so that none works in the place of another. */
    static String value(String variable) {
        return switch (variable) {
            case "MOSAIK_EDITOR_PASSWORD" -> BCRYPT;
            case "MOSAIK_MAIL_FROM" -> "campaign@example.org";
            default ->
                variable.contains("_URL_")
                        ? "http://"
                                + variable.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".example.org"
                        : variable.toLowerCase(java.util.Locale.ROOT).replace("_", "") + "0123456789abcdef0123456789";
        };
    }

    /** The variables without which nothing starts. */
    Set<String> demanded() {
        return variables()
                .filter(found -> found.group(2) != null)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> used() {
        return variables().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private java.util.stream.Stream<MatchResult> variables() {
        return VARIABLE.matcher(text).results();
    }

    /** What the example of {@code .env} names, and what it says already. */
    static Map<String, String> example() {
        return EXAMPLE.matcher(read("deploy/.env.example"))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
