package org.mosaik.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mosaik.messaging.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands the stories in and approves them over the interfaces that everybody uses. */
public final class LoadDemo {

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> LATER = Set.of(404, 409, 425, 429, 502, 503, 504);
    private static final int MOST_TRIES = 300;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int OF_AGE = 18;

    private final Bell pause = new Bell();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI submission;
    private final URI moderation;
    private final String token;
    private final DemoProgress progress;
    private final Map<String, List<String>> consents = new HashMap<>();

    public LoadDemo(URI submission, URI moderation, String token, DemoProgress progress) {
        this.submission = submission;
        this.moderation = moderation;
        this.token = token;
        this.progress = progress;
        DemoContent.campaigns().forEach((id, yaml) -> consents.put(id, consents(yaml)));
    }

    /** Returns how many stories are in now, those of earlier starts included. */
    public int load() throws InterruptedException {
        for (String campaign : consents.keySet()) {
            patiently(() -> HttpRequest.newBuilder(submission.resolve("/" + campaign)));
        }
        List<DemoStory> stories = DemoContent.stories();
        for (DemoStory story : stories) {
            DemoRequest request = DemoRequest.of(story, consents.getOrDefault(story.campaign(), List.of()));
            if (!progress.has(request.key())) {
                load(story, request);
                progress.note(request.key());
            }
        }
        progress.complete();
        return stories.size();
    }

    private void load(DemoStory story, DemoRequest request) throws InterruptedException {
        HttpResponse<String> taken = patiently(() -> HttpRequest.newBuilder(submission.resolve("/api/submissions"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", request.key())
                .header("Content-Type", request.type())
                .POST(request.body()));
        String id = JSON.readTree(taken.body()).path("id").asString("");
        // what children tell, a person reads first
        if (!(story.fields().get("age") instanceof Integer age) || age >= OF_AGE) {
            approve(id);
        }
    }

    private void approve(String id) throws InterruptedException {
        URI address = moderation.resolve("/api/cases/" + id);
        HttpResponse<String> found = patiently(() -> asEditor(address));
        JsonNode open = JSON.readTree(found.body());
        if (!open.path("state").asString("").equals("OPEN")) {
            return;
        }
        String revision = "\"" + open.path("revision").asLong() + "\"";
        HttpResponse<String> approved = once(asEditor(URI.create(address + "/approve"))
                .header("If-Match", revision)
                .POST(BodyPublishers.noBody()));
        if (approved.statusCode() != 200) {
            LOG.warn("story {} stays in the queue: {}", id, approved.statusCode());
        }
    }

    private HttpRequest.Builder asEditor(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private interface Request {
        HttpRequest.Builder make();
    }

    // A story is on its way through the log before anybody finds it, and a service may be starting anew.
    private HttpResponse<String> patiently(Request request) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpResponse<String> response = once(request.make());
            if (response.statusCode() < 300) {
                return response;
            }
            if (!LATER.contains(response.statusCode()) || tries == MOST_TRIES) {
                throw new IllegalStateException(
                        response.request().uri() + " answers " + response.statusCode() + ": " + response.body());
            }
            pause.await(PAUSE);
        }
    }

    private HttpResponse<String> once(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException("A service does not answer", away);
        }
    }

    private static List<String> consents(String yaml) {
        Map<?, ?> campaign = (Map<?, ?>) DemoContent.parse(yaml);
        List<?> asked = Objects.requireNonNull((List<?>) campaign.get("consents"));
        return asked.stream()
                .map(entry -> (Map<?, ?>) entry)
                .filter(consent -> String.valueOf(consent.get("givers")).contains("SUBMITTER"))
                .filter(consent ->
                        Boolean.TRUE.equals(consent.get("required")) || "newsletter".equals(consent.get("key")))
                .map(consent -> String.valueOf(consent.get("key")))
                .toList();
    }
}
