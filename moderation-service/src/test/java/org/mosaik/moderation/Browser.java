package org.mosaik.moderation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An editor's browser without JavaScript: keeps cookies, sends forms with the token that stands in them. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern MISTAKE = Pattern.compile("href=\"#(field-[A-Za-z0-9_-]+)\"");

    private final Moderation moderation;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Browser(Moderation moderation) {
        this.moderation = moderation;
    }

    public static Browser signedIn(Moderation moderation) {
        return signedIn(moderation, "anna");
    }

    /** As {@code anna} or {@code bert}. */
    public static Browser signedIn(Moderation moderation, String name) {
        return signedIn(moderation, name, Moderation.PASSWORD);
    }

    public static Browser signedIn(Moderation moderation, String name, String password) {
        Browser browser = new Browser(moderation);
        browser.get("/login");
        HttpResponse<String> answer = browser.post("/login", "name", name, "password", password);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        browser.get("/account");
        return browser;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** What goes on arriving, line by line. */
    public HttpResponse<Stream<String>> stream(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri(path))
                    .header("Accept", "text/event-stream")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends a form; names and values alternate. */
    public HttpResponse<String> post(String path, String... form) {
        StringBuilder body = new StringBuilder("_csrf=" + encode(token));
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(encode(form[i])).append('=').append(encode(form[i + 1]));
        }
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(redirect.headers().firstValue("Location").orElseThrow());
    }

    public void token(String other) {
        token = other;
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("mosaik-moderation"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : moderation.uri(path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = CSRF.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The list of mistakes above a form leads to what is to be mended. */
    public static void requireThatMistakesLeadSomewhere(String page) {
        MISTAKE.matcher(page)
                .results()
                .map(mistake -> mistake.group(1))
                .filter(id -> !page.contains("id=\"" + id + "\""))
                .findFirst()
                .ifPresent(id -> {
                    throw new AssertionError("a mistake leads to #" + id + ", which is not there");
                });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
