package org.mosaik.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files agree with each other and with the code; nothing is started. */
class ComposeTest {

    private static final List<String> SERVICES = Compose.SERVICES;
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+\\S*");

    private final Compose compose = new Compose();

    @Test
    void hasEveryPart() {
        List<String> parts = new ArrayList<>(SERVICES);
        parts.addAll(List.of("certificate", "kafka-1", "kafka-2", "kafka-3", "kafka-access"));
        parts.addAll(List.of("mongo-1", "mongo-2", "mongo-3", "mongo-users"));
        parts.addAll(List.of("mailpit", "prometheus", "grafana"));

        assertThat(compose.services().propertyNames()).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void everyForeignImageHasItsVersion() {
        assertThat(foreignImages())
                .hasSize(12)
                .allMatch(image -> PINNED.matcher(image).matches());
        assertThat(foreignImages().filter(image -> image.startsWith("apache/kafka:")))
                .hasSize(5)
                .containsOnly("apache/kafka:" + AppInfoParser.getVersion());
        assertThat(Compose.read("deploy/Dockerfile")).containsPattern("(?m)^FROM " + PINNED.pattern() + "$");
    }

    private Stream<String> foreignImages() {
        return compose.services()
                .valueStream()
                .filter(part -> !part.has("build"))
                .map(part -> part.path("image").asString());
    }

    @Test
    void asksForEverySecretAndHasNoneItself() {
        assertThat(compose.used())
                .isEqualTo(compose.demanded())
                .isEqualTo(new TreeSet<>(Compose.example().keySet()));
        assertThat(Compose.example().values()).containsOnly("");
        assertThat(Compose.read("docker-compose.yml")).doesNotContain(":-");
        assertThat(compose.services().propertyNames().stream()
                        .flatMap(part -> compose.environment(part).entrySet().stream())
                        .filter(one -> one.getKey().matches(".*(PASSWORD|_KEY|JAAS_CONFIG)"))
                        .map(Map.Entry::getValue))
                .hasSizeGreaterThan(20)
                .allMatch(value -> value.contains("0123456789abcdef") || value.startsWith("{bcrypt}"));
    }

    @Test
    void nothingListensBeyondThisMachine() {
        assertThat(compose.services().valueStream().flatMap(part -> Compose.strings(part.path("ports")).stream()))
                .hasSize(7)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void servicesListenWhereTheyAreLookedFor(String service) {
        JsonNode settings = yaml(service + "-service/src/main/resources/" + service + ".yml");
        int port = settings.path("server").path("port").asInt();
        int management = settings.path("management").isObject()
                ? settings.path("management").path("server").path("port").asInt()
                : settings.path("management.server.port").asInt();

        assertThat(Compose.strings(compose.service(service).path("ports")))
                .containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(Compose.strings(compose.service(service).path("healthcheck").path("test")))
                .endsWith(String.valueOf(management));
        assertThat(Compose.read("deploy/prometheus/prometheus.yml")).contains("\"" + service + ":" + management + "\"");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void servicesHaveUsersOfTheirOwn(String service) {
        Map<String, String> environment = compose.environment(service);
        String kafka = Compose.value("KAFKA_" + service.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD");
        String mongo = Compose.value("MONGO_" + service.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD");

        assertThat(environment.get("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG"))
                .contains("username=\"" + service + "\" password=\"" + kafka + "\";");
        assertThat(environment.get("SPRING_MONGODB_URI"))
                .startsWith("mongodb://" + service + ":" + mongo + "@")
                .contains(compose.environment("mongo-users").get("MONGO_MEMBERS"))
                .endsWith("/" + service + "?replicaSet=mosaik");
        for (String broker : List.of("kafka-1", "kafka-2", "kafka-3")) {
            assertThat(compose.environment(broker).get("KAFKA_LISTENER_NAME_CLIENTS_PLAIN_SASL_JAAS_CONFIG"))
                    .contains("user_" + service + "=\"" + kafka + "\"");
        }
        assertThat(compose.environment("mongo-users"))
                .containsEntry("MONGO_" + service.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD", mongo);
        assertThat(Compose.read("deploy/mongo/init.js")).contains("'" + service + "'");
        assertThat(Compose.read("deploy/kafka/access.sh")).contains("\nservice " + service + " ");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void imagesAreMadeOfWhatTheBuildMakes(String service) throws Exception {
        JsonNode build = compose.service(service).path("build");
        String dockerfile = Compose.read(build.path("dockerfile").asString());

        assertThat(Class.forName(build.path("args").path("main").asString()).getMethod("main", String[].class))
                .isNotNull();
        List<String> copied = Pattern.compile("(?m)^COPY (\\S+) ")
                .matcher(dockerfile)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(copied).contains("standalone/target/lib");
        assertThat(Compose.read(".dockerignore").lines())
                .containsAll(copied.stream().map(path -> "!" + path).toList());
    }

    @Test
    void whatIsMountedIsThere() {
        Set<String> volumes = compose.services()
                .valueStream()
                .flatMap(part -> Compose.strings(part.path("volumes")).stream())
                .map(mount -> mount.replaceFirst("^\\$\\{[^}]*}", "").split(":")[0])
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());

        assertThat(volumes).hasSizeGreaterThan(15).allSatisfy(source -> {
            Path file = Compose.ROOT.resolve(source);
            assertThat(source.startsWith("./") ? Files.exists(file) : declared(source))
                    .as(source)
                    .isTrue();
        });
    }

    private static boolean declared(String volume) {
        return yaml("docker-compose.yml").path("volumes").has(volume);
    }

    @Test
    void theScriptsOfContainersAreThere() {
        Matcher script = Pattern.compile("/deploy/(\\w+\\.(?:sh|js))").matcher(Compose.read("docker-compose.yml"));

        assertThat(script.results().map(found -> found.group(1)))
                .containsExactlyInAnyOrder("certificate.sh", "access.sh", "init.js");
        for (String folder : List.of("kafka/certificate.sh", "kafka/access.sh", "mongo/init.js", "ready.sh")) {
            assertThat(Compose.ROOT.resolve("deploy").resolve(folder)).exists();
        }
    }

    @Test
    void grafanaFindsPrometheusAndItsDashboard() {
        JsonNode source = yaml("deploy/grafana/provisioning/datasources/mosaik.yml")
                .path("datasources")
                .path(0);
        JsonNode provider = yaml("deploy/grafana/provisioning/dashboards/mosaik.yml")
                .path("providers")
                .path(0);
        String mounts = compose.service("grafana").path("volumes").toString();

        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(mounts)
                .contains("./deploy/grafana/dashboards:"
                        + provider.path("options").path("path").asString());
        JsonNode dashboard =
                JsonMapper.builder().build().readTree(Compose.read("deploy/grafana/dashboards/mosaik.json"));
        assertThat(dashboard.findValues("datasource"))
                .hasSizeGreaterThan(9)
                .allSatisfy(found -> assertThat(found.path("uid")).isEqualTo(source.path("uid")));
    }

    private static JsonNode yaml(String path) {
        return JsonMapper.builder().build().valueToTree(new Yaml().<Object>load(Compose.read(path)));
    }
}
