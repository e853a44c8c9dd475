package org.mosaik.moderation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the programming interface. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Moderation moderation;

    public Api(Moderation moderation) {
        this.moderation = moderation;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(moderation, "GET", path, null, authorized(headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send(moderation, "POST", path, body, authorized(all.toArray(String[]::new)));
    }

    /** An action on the state that the case has now. */
    public HttpResponse<String> act(String id, String action, String body) {
        return post("/api/cases/" + id + "/" + action, body, "If-Match", etag(id));
    }

    public String etag(String id) {
        return get("/api/cases/" + id).headers().firstValue("ETag").orElseThrow();
    }

    private static String[] authorized(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + Moderation.TOKEN));
        return all.toArray(String[]::new);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static int status(URI address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static HttpResponse<String> send(
            Moderation moderation, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(moderation.uri(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
