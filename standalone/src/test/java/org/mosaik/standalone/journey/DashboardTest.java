package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.standalone.deploy.PrometheusServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus asks the running services; what dashboard and rules want to know, it knows. */
class DashboardTest {

    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern METRIC = Pattern.compile("\\b(?:mosaik|http|jvm)_[a-z_]+\\b");

    @TempDir
    static Path folder;

    private static PrometheusServer prometheus;

    @BeforeAll
    static void ask() throws IOException {
        Town town = Town.running();
        prometheus = PrometheusServer.start(
                folder,
                Map.of(
                        "submission:9081", management(town, "submission"),
                        "moderation:9082", management(town, "moderation"),
                        "publication:9080", management(town, "publication"),
                        "notification:9083", management(town, "notification")));
    }

    private static String management(Town town, String service) {
        URI address = town.mosaik.management(service, "/");
        return "127.0.0.1:" + address.getPort();
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    static Stream<String> queries() throws IOException {
        JsonNode dashboard = JsonMapper.builder()
                .build()
                .readTree(Files.readString(DEPLOY.resolve("grafana/dashboards/mosaik.json")));
        return dashboard.findValuesAsString("expr").stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryOfTheDashboardHasAnAnswer(String expression) throws IOException {
        assertThat(prometheus.query(expression)).isNotEmpty();
    }

    @Test
    void theDashboardShowsLatenciesOnceStoriesMove() throws IOException {
        Town town = Town.running();
        Town.Told told = town.tell("Emin", "emin@example.org", null);
        Town.until(() -> town.decide(told, "approve", null).status() == 200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (String expression : latencies()) {
                assertThat(prometheus.query(expression))
                        .as(expression)
                        .singleElement()
                        .satisfies(series -> assertThat(Double.parseDouble(
                                        series.path("value").path(1).asString()))
                                .isPositive());
            }
        });
    }

    private static List<String> latencies() throws IOException {
        return queries()
                .filter(expression -> expression.contains("histogram_quantile"))
                .toList();
    }

    @Test
    void everyMetricOfTheRulesIsThere() throws IOException {
        Set<String> metrics = new TreeSet<>();
        METRIC.matcher(Files.readString(DEPLOY.resolve("prometheus/rules.yml")))
                .results()
                .forEach(found -> metrics.add(found.group()));

        assertThat(metrics).hasSizeGreaterThan(7);
        for (String metric : metrics) {
            assertThat(prometheus.query(metric)).as(metric).isNotEmpty();
        }
    }

    @Test
    void theRulesAreEvaluatedAndNoneFails() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rules().stream()
                        .allMatch(rule -> rule.path("health").asString().equals("ok")));
        assertThat(rules()).hasSizeGreaterThan(8);
    }

    private static List<JsonNode> rules() throws IOException {
        return prometheus.get("rules").findValue("rules").valueStream().toList();
    }

    @Test
    void aMetricThatNobodyHasIsFound() throws IOException {
        assertThat(prometheus.query("mosaik_tales")).isEmpty();
    }
}
