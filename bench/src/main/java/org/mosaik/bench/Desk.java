package org.mosaik.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mosaik.standalone.parts.PartName;

/** An editor's browser, signed in with name and password. */
final class Desk {

    static final String NAME = "desk";
    static final String PASSWORD = "a-password-for-measuring";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String cookie;

    Desk() {
        HttpResponse<String> form = Http.send(request("/login", "").build());
        Matcher token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with: " + form.statusCode());
        }
        HttpResponse<String> answer = Http.send(request("/login", cookie(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token.group(1) + "&name=" + NAME + "&password=" + PASSWORD))
                .build());
        this.cookie = cookie(answer);
    }

    HttpRequest get(String path) {
        return request(path, cookie).build();
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(Product.at(PartName.MODERATION, path))
                .header("Accept", "text/html")
                .header("Cookie", cookie);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.replaceFirst(";.*", ""))
                .orElseThrow(() -> new IllegalStateException("not signed in: " + answer.statusCode()));
    }
}
