package org.mosaik.notification.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The shared service as a browser or a mail program sees it. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Browser() {}

    public static HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param fields names and values in turn */
    public static HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int field = 0; field < fields.length; field += 2) {
            form.append(field == 0 ? "" : "&")
                    .append(fields[field])
                    .append('=')
                    .append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    public static HttpResponse<String> signUp(String email) {
        return post("/newsletter/" + Told.CAMPAIGN, "email", email, "consent", "true");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningNotification.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
