package org.mosaik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The JDK's HTTP client, the same for the product and its limit. */
final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Http() {}

    static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }

    static HttpRequest postJson(URI address, String body, String... headers) {
        return json("POST", address, body, headers);
    }

    static HttpRequest json(String method, URI address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** 0 if nobody answers. */
    static int status(URI address) {
        try {
            return send(get(address)).statusCode();
        } catch (UncheckedIOException away) {
            return 0;
        }
    }
}
