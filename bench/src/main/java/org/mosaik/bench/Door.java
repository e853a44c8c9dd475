package org.mosaik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/** A build that takes stories and reads none of them. */
@SuppressWarnings("try") // what is only there to be ended
final class Door implements AutoCloseable {

    private static final String PARTS = "broker,store,submission,control";

    private final Ports ports;
    private final Product running;
    private final Kafka kafka;

    private Door(Ports ports, Product running) {
        this.ports = ports;
        this.running = running;
        this.kafka = new Kafka(ports);
    }

    /**
     * Starts it on a folder that knows the campaign already.
     *
     * @param campaigns a folder with the campaign as this build writes it
     */
    static Door open(Bench bench, Ports ports, Path campaigns) throws IOException {
        Path data = bench.scratch().resolve("accept-" + ports.offset());
        importCampaign(bench, ports, data, campaigns);
        List<String> options = new ArrayList<>(List.of(
                "--empty", "--only", PARTS, "--set", "management.endpoints.web.exposure.include=bindings,health"));
        options.addAll(List.of(Editor.settings()));
        Door door = new Door(ports, start(bench, ports, data, options));
        door.stopReading();
        return door;
    }

    static void importCampaign(Bench bench, Ports ports, Path data, Path campaigns) throws IOException {
        List<String> options =
                List.of("--empty", "--only", PARTS + ",moderation", "--set", "mosaik.campaigns.folder=" + campaigns);
        try (Product importing = start(bench, ports, data, options)) {
            Await.until(
                    Duration.ofSeconds(60),
                    () -> Http.status(URI.create(ports.url(PartName.SUBMISSION) + "/" + Stories.CAMPAIGN)) == 200);
        }
    }

    private static Product start(Bench bench, Ports ports, Path data, List<String> options) throws IOException {
        URI ready = URI.create(ports.url(PartName.CONTROL) + "/ready");
        return Product.start(bench, ports, data, () -> Http.status(ready) == 200, options.toArray(String[]::new));
    }

    private void stopReading() {
        URI binding = URI.create(
                "http://localhost:" + ports.second(PartName.SUBMISSION) + "/actuator/bindings/projectSubmissions-in-0");
        int status =
                Http.send(Http.postJson(binding, "{\"state\":\"STOPPED\"}")).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the reader does not stop: " + status);
        }
    }

    Kafka kafka() {
        return kafka;
    }

    /** @param everyMessage as {@link Kafka#flush} says */
    void flush(boolean everyMessage) throws ExecutionException, InterruptedException {
        kafka.flush(Topic.SUBMISSIONS.name(), everyMessage);
    }

    Supplier<HttpRequest> stories() {
        Stories stories = new Stories("");
        URI address = URI.create(ports.url(PartName.SUBMISSION) + "/api/submissions");
        return () -> Editor.tell(address, stories.next());
    }

    @Override
    public void close() {
        kafka.close();
        running.close();
    }
}
