package org.mosaik.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus' own tool on our rules, and where they lead. */
class RulesTest {

    private static final Path FOLDER = Compose.ROOT.resolve("deploy/prometheus");

    private static String promtool(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(PrometheusServer.program("promtool")));
        for (String argument : arguments) {
            command.add(argument.endsWith(".yml") ? folder.resolve(argument).toString() : argument);
        }
        return Scripts.run(command, Map.of());
    }

    private static List<JsonNode> rules() {
        JsonNode file = JsonMapper.builder()
                .build()
                .valueToTree(new Yaml().<Object>load(Compose.read("deploy/prometheus/rules.yml")));
        return StreamSupport.stream(file.path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
                .toList();
    }

    @Test
    void prometheusTakesThem() throws Exception {
        assertThat(promtool(FOLDER, "check", "config", "prometheus.yml")).contains("SUCCESS: 1 rule files found");
    }

    @Test
    void theirTestsPass() throws Exception {
        assertThat(promtool(FOLDER, "test", "rules", "rules_test.yml")).contains("SUCCESS");
    }

    @Test
    void aRuleThatSleepsIsFound(@TempDir Path copy) throws Exception {
        Files.copy(FOLDER.resolve("rules_test.yml"), copy.resolve("rules_test.yml"));
        String rules = Files.readString(FOLDER.resolve("rules.yml"));
        Files.writeString(copy.resolve("rules.yml"), rules.replace("mosaik_parked_keys > 0", "mosaik_parked_keys > 5"));

        assertThatThrownBy(() -> promtool(copy, "test", "rules", "rules_test.yml"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("DeadLetters");
    }

    @Test
    void everyAlertIsSeenFiring() {
        String tests = Compose.read("deploy/prometheus/rules_test.yml");
        Set<String> fired = Pattern.compile("runbook: docs/operations.md#(\\w+)")
                .matcher(tests)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(rules())
                .hasSizeGreaterThan(8)
                .allSatisfy(rule ->
                        assertThat(fired).contains(rule.path("alert").asString().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyAlertLeadsToWhatToDo() {
        Set<String> headings = new TreeSet<>();
        Pattern.compile("(?m)^#+ (\\w+)$")
                .matcher(Compose.read("docs/operations.md"))
                .results()
                .forEach(found ->
                        headings.add("docs/operations.md#" + found.group(1).toLowerCase(Locale.ROOT)));

        assertThat(rules())
                .extracting(rule -> rule.path("annotations").path("runbook").asString())
                .hasSizeGreaterThan(8)
                .isSubsetOf(headings);
    }
}
