package org.mosaik.standalone.deploy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.mosaik.embedded.LocalPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Prometheus with our settings and rules, asking services elsewhere. Missing, it is said loudly. */
public final class PrometheusServer implements AutoCloseable {

    private static final int STARTING = 503;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final int port;

    private PrometheusServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static String program(String name) {
        Path program = Path.of("/usr/bin", name);
        if (!Files.isExecutable(program)) {
            String missing =
                    "NO " + program + ": rules and dashboards were not tested. Install the package prometheus.";
            if (System.getenv("CI") != null) {
                throw new AssertionError(missing);
            }
            System.err.println("\n*** " + missing + " ***\n");
            Assumptions.abort(missing);
        }
        return program.toString();
    }

    /** @param targets by what stands in our settings where each service is now */
    public static PrometheusServer start(Path folder, Map<String, String> targets) throws IOException {
        String settings = Compose.read("deploy/prometheus/prometheus.yml").replace("5s", "1s");
        for (Map.Entry<String, String> target : targets.entrySet()) {
            if (!settings.contains(target.getKey())) {
                throw new IllegalArgumentException("Prometheus does not ask " + target.getKey());
            }
            settings = settings.replace(target.getKey(), target.getValue());
        }
        Files.writeString(folder.resolve("prometheus.yml"), settings);
        Files.writeString(folder.resolve("rules.yml"), Compose.read("deploy/prometheus/rules.yml"));
        int port = LocalPort.anyFree();
        Process process = new ProcessBuilder(
                        program("prometheus"),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        PrometheusServer server = new PrometheusServer(process, port);
        // Rates need a second look
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        server.query("count_over_time(up[1m]) > 2 and up == 1").size() == targets.size());
        return server;
    }

    /** The series that are there now; an expression that Prometheus does not understand is an error. */
    public List<JsonNode> query(String expression) throws IOException {
        JsonNode answer = get("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asString().equals("success")) {
            throw new AssertionError(expression + ": " + answer);
        }
        return answer.path("data").path("result").valueStream().toList();
    }

    public JsonNode get(String path) throws IOException {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() == STARTING) {
                throw new IOException("Prometheus is not ready yet");
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
